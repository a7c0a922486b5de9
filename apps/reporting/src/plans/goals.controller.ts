import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { planAddress } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { viewsIn } from '#infra/web';
import { type ChoicesEntry, choicesView } from './choices-view.js';
import { GoalChoices } from './goal-choices.js';
import { GoalEdits } from './goal-edits.js';
import { type FormFault, formOfGoal, GoalForm } from './goal-form.js';
import { goalFormView } from './goal-form-view.js';
import { refusalOf } from './refusal-of.js';
import { Version } from './version.js';

const HTML = 'text/html; charset=utf-8';
const Filter = z.object({ element: z.string().max(2).default('') });
type Filter = z.infer<typeof Filter>;
const ACTION = 'action-';

/** Changing one goal, and choosing another path instead of it or beside the others. */
@Controller('reports/:id/plan')
@AllowedTo('signed-in')
export class GoalsController {
  private readonly views = viewsIn(new URL('./views/', import.meta.url));

  constructor(
    private readonly edits: GoalEdits,
    private readonly choices: GoalChoices,
  ) {}

  @Get('goals/:goal')
  @Header('content-type', HTML)
  async goal(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('goal', ParseUUIDPipe) goalId: string,
  ): Promise<string> {
    return this.goalPage(visitor, id, goalId, null, []);
  }

  @Post('goals/:goal')
  async edit(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('goal', ParseUUIDPipe) goalId: string,
    @Body({ schema: GoalForm }) form: GoalForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const change = { visitor, reportId: id, version: versionIn(form), now: new Date() };
    const refused = await this.edits.edit(change, goalId, form).then(
      (faults) => (faults.length > 0 ? { status: 400, faults } : null),
      (error: unknown) => {
        const { status, sentence } = refusalOf(error);
        return { status, faults: [{ field: 'goal', message: sentence }] };
      },
    );
    if (!refused) return void reply.redirect(planAddress(id), 303);
    const page = await this.goalPage(visitor, id, goalId, form, refused.faults);
    void reply.status(refused.status).header('content-type', HTML).send(page);
  }

  @Get('goals/:goal/swap')
  @Header('content-type', HTML)
  swapPage(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('goal', ParseUUIDPipe) goalId: string,
    @Query({ schema: Filter }) { element }: Filter,
  ): Promise<string> {
    return this.choicesPage(visitor, id, goalId, { element });
  }

  @Post('goals/:goal/swap')
  swap(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('goal', ParseUUIDPipe) goalId: string,
    @Body({ schema: GoalForm }) form: GoalForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.choose(visitor, id, goalId, form, reply);
  }

  @Get('more')
  @Header('content-type', HTML)
  morePage(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query({ schema: Filter }) { element }: Filter,
  ): Promise<string> {
    return this.choicesPage(visitor, id, null, { element });
  }

  @Post('more')
  add(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: GoalForm }) form: GoalForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.choose(visitor, id, null, form, reply);
  }

  private async choose(
    visitor: Visitor,
    id: string,
    goalId: string | null,
    form: GoalForm,
    reply: FastifyReply,
  ): Promise<void> {
    const pathId = form['path'] ?? '';
    const actions = Object.keys(form).flatMap((name) =>
      name.startsWith(ACTION) ? [name.slice(ACTION.length)] : [],
    );
    const change = { visitor, reportId: id, version: versionIn(form), now: new Date() };
    const refusal = await this.choices
      .choose(change, goalId, { pathId, actions })
      .then(() => null, refusalOf);
    if (!refusal) return void reply.redirect(planAddress(id), 303);
    const entry = { element: form['element'] ?? '', pathId, actions, fault: refusal.sentence };
    void reply
      .status(refusal.status)
      .header('content-type', HTML)
      .send(await this.choicesPage(visitor, id, goalId, entry));
  }

  private async goalPage(
    visitor: Visitor,
    id: string,
    goalId: string,
    form: GoalForm | null,
    faults: readonly FormFault[],
  ): Promise<string> {
    const { own, goal } = await this.edits.require(visitor, id, goalId);
    const view = goalFormView(own, goal, form ?? formOfGoal(goal), faults);
    const path = `${planAddress(id)}/goals/${goalId}`;
    const title = `${faults.length > 0 ? 'Error: ' : ''}${goal.title}`;
    return this.views.page('goal', view, frameFor(visitor, title, path, { styles: ['reports/plan.css'] }));
  }

  private async choicesPage(
    visitor: Visitor,
    id: string,
    goalId: string | null,
    entry: ChoicesEntry,
  ): Promise<string> {
    const choices = await this.choices.find(visitor, id, goalId);
    const path = `${planAddress(id)}/${goalId ? `goals/${goalId}/swap` : 'more'}`;
    const title = `${entry.fault ? 'Error: ' : ''}${goalId ? 'Swap a path' : 'Choose another path'}`;
    return this.views.page(
      'choices',
      choicesView(choices, entry, path),
      frameFor(visitor, title, path, { styles: ['reports/plan.css'] }),
    );
  }
}

const versionIn = (form: GoalForm): number => Version.catch(0).parse(form['version']);
