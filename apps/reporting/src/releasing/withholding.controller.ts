import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { HR_CYCLES, readinessAddress } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { viewsIn } from '#infra/web';
import { STANDS } from '../reports/report-life.js';
import { type Chosen, ChosenFields, chosenFields, chosenOf, isNothing } from './chosen-reports.js';
import { addressAfter } from './done-words.js';
import { namesInWords } from './names-in-words.js';
import { ReportWithholding } from './report-withholding.js';
import { RoundReadiness } from './readiness.js';

const HTML = 'text/html; charset=utf-8';
const MOST_REASON = 500;
type ChosenFields = z.output<typeof ChosenFields>;
const Withhold = ChosenFields.extend({ reason: z.string().max(5000).default('') });
type Withhold = z.output<typeof Withhold>;

/** HR holds reports back with a reason, lifts that, and has those made again that failed. */
@Controller('reports/cycles/:cycleId')
@AllowedTo('hr')
export class WithholdingController {
  private readonly views = viewsIn(new URL('./views/', import.meta.url));

  constructor(
    private readonly withholding: ReportWithholding,
    private readonly readiness: RoundReadiness,
  ) {}

  @Get('withhold')
  async askToWithhold(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Query({ schema: ChosenFields }) fields: ChosenFields,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const chosen = chosenOf(fields);
    if (isNothing(chosen)) return void reply.redirect(`${readinessAddress(cycleId)}?nothing=ticked`, 303);
    const html = await this.page(visitor, cycleId, chosen, { reason: '', fault: null });
    void reply.header('content-type', HTML).send(html);
  }

  @Post('withhold')
  async withhold(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Body({ schema: Withhold }) { reason, ...fields }: Withhold,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [chosen, words] = [chosenOf(fields), reason.trim()];
    const fault = faultOf(words);
    if (fault)
      return void reply
        .status(400)
        .header('content-type', HTML)
        .send(await this.page(visitor, cycleId, chosen, { reason, fault }));
    const ids = { organisationId: visitor.organisationId, cycleId };
    const withheld = await this.withholding.withhold(ids, chosen, words);
    void reply.redirect(addressAfter(readinessAddress(cycleId), { withheld }), 303);
  }

  @Post('lift')
  async lift(
    @SignedIn() { organisationId }: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Body({ schema: ChosenFields }) fields: ChosenFields,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const lifted = await this.withholding.lift({ organisationId, cycleId }, chosenOf(fields));
    void reply.redirect(addressAfter(readinessAddress(cycleId), { lifted }), 303);
  }

  @Post('retry')
  async retry(
    @SignedIn() { organisationId }: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.withholding.retry({ organisationId, cycleId });
    void reply.redirect(readinessAddress(cycleId), 303);
  }

  private async page(
    visitor: Visitor,
    cycleId: string,
    chosen: Chosen,
    entered: { readonly reason: string; readonly fault: string | null },
  ): Promise<string> {
    const ids = { organisationId: visitor.organisationId, cycleId };
    const { title } = await this.readiness.requireRound(ids);
    const { can, cannot } = await this.withholding.withholdable(ids, chosen);
    const view = {
      cycleId,
      title,
      back: readinessAddress(cycleId),
      ...chosenFields(chosen),
      ...entered,
      names: can.length > 0 ? namesInWords(can.map(({ subjectName }) => subjectName)) : null,
      others: cannot.slice(0, 5).map((row) => `The report on ${row.subjectName} ${STANDS[row.state]}.`),
    };
    const heading = `${entered.fault ? 'Error: ' : ''}Withhold these reports?`;
    return this.views.page('withhold', view, frameFor(visitor, heading, HR_CYCLES));
  }
}

function faultOf(reason: string): string | null {
  if (reason === '') return 'Write why, so that a colleague in HR understands it later.';
  const over = reason.length - MOST_REASON;
  return over > 0 ? `Shorten the reason by ${over} characters: ${MOST_REASON} are kept.` : null;
}
