import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { AllowedTo, frameFor, LinkCookies, SignedIn, type Visitor } from '#infra/auth';
import { conflict, Problem } from '#infra/web';
import { READING, readersInWords } from '../cycles/readers-in-words.js';
import { HTML, views } from '../pages/views.js';
import { typedLine } from '../typed/typed-line.js';
import { listView } from './list-view.js';
import { NominationsService } from './nominations.service.js';

const Text = z.string().max(2_000).default('');
const Proposed = z.object({
  name: typedLine(200, 'Enter a name.', 'Shorten the name to 200 characters.'),
  email: z.email('Enter an e-mail address, like name@example.org.').max(254),
  relationship: z.enum(['peer', 'direct_report', 'other'], 'Choose a group.'),
});
/** The form as it is sent, shown again when something in it is wrong. */
const Entry = z.object({ name: Text, email: Text, relationship: Text });
type Entry = z.infer<typeof Entry>;
const Removed = z.object({ invitation: z.uuid() });

/** What a subject does in a cycle of their own: choose raters, send the list, rate themselves. */
@Controller('my/:cycleId')
export class MyController {
  constructor(
    private readonly nominations: NominationsService,
    private readonly links: LinkCookies,
  ) {}

  @Get()
  @AllowedTo('signed-in')
  @Header('content-type', HTML)
  async round(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
  ): Promise<string> {
    const list = await this.nominations.requireList(visitor.organisationId, cycleId, visitor.personId);
    const view = {
      ...listView(list),
      k: list.k,
      readers: readersInWords(list, null).join(' '),
      reading: READING[list.releaseMode],
      collecting: list.cycleState === 'collecting',
      over: ['closed', 'sealed'].includes(list.cycleState),
    };
    return views.page('my-round', view, frameFor(visitor, 'Your 360 feedback', `/my/${cycleId}`));
  }

  @Get('raters')
  @AllowedTo('signed-in')
  @Header('content-type', HTML)
  raters(@SignedIn() visitor: Visitor, @Param('cycleId', ParseUUIDPipe) cycleId: string): Promise<string> {
    return this.listPage(visitor, cycleId, EMPTY);
  }

  @Post('raters')
  @AllowedTo('signed-in')
  async add(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Body({ schema: Entry }) entry: Entry,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const proposed = Proposed.safeParse({ ...entry, email: entry.email.trim() });
    const faults = proposed.success
      ? await this.nominations
          .add(visitor.organisationId, cycleId, visitor.personId, proposed.data)
          .then(() => [], faultOf)
      : proposed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }));
    if (faults.length === 0) return void reply.redirect(`/my/${cycleId}/raters`, 303);
    void reply
      .status(400)
      .header('content-type', HTML)
      .send(await this.listPage(visitor, cycleId, { ...entry, faults }));
  }

  @Post('raters/remove')
  @AllowedTo('signed-in')
  async remove(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Body({ schema: Removed }) { invitation }: z.infer<typeof Removed>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.nominations.remove(visitor.organisationId, cycleId, visitor.personId, invitation);
    void reply.redirect(`/my/${cycleId}/raters`, 303);
  }

  @Post('raters/send')
  @AllowedTo('signed-in')
  async send(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const faults = await this.nominations
      .propose(visitor.organisationId, cycleId, visitor.personId)
      .then(() => [], faultOf);
    if (faults.length === 0) return void reply.redirect(`/my/${cycleId}`, 303);
    void reply
      .status(400)
      .header('content-type', HTML)
      .send(await this.listPage(visitor, cycleId, { ...EMPTY, faults }));
  }

  @Post('rate-yourself')
  @AllowedTo('signed-in')
  async rate(
    @SignedIn() { organisationId, personId }: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const own = await this.nominations.findOwnInvitation(organisationId, cycleId, personId);
    if (!own)
      throw conflict(
        'SELF.NOT_OPEN',
        'You cannot rate yourself yet. It opens when the round collects answers.',
      );
    this.links.give(reply, 'rater', { organisationId, cycleId, targetId: own, personId: null });
    void reply.redirect('/answer/start', 303);
  }

  private async listPage(visitor: Visitor, cycleId: string, entered: Entered): Promise<string> {
    const list = await this.nominations.requireList(visitor.organisationId, cycleId, visitor.personId);
    const faultOn = (field: string) => entered.faults.find((fault) => fault.field === field)?.message ?? null;
    const view = {
      ...listView(list),
      name: entered.name,
      email: entered.email,
      faults: entered.faults.length > 0 ? entered.faults : null,
      nameFault: faultOn('name'),
      emailFault: faultOn('email'),
      relationshipFault: faultOn('relationship'),
      options: OPTIONS.map((option) => ({ ...option, selected: option.value === entered.relationship })),
    };
    const title = `${entered.faults.length > 0 ? 'Error: ' : ''}Choose who gives you feedback`;
    return views.page('my-raters', view, frameFor(visitor, title, `/my/${cycleId}/raters`));
  }
}

interface Entered extends Entry {
  readonly faults: readonly { readonly field: string; readonly message: string }[];
}
const EMPTY: Entered = { name: '', email: '', relationship: '', faults: [] };
const OPTIONS = [
  { value: 'peer', label: 'Peer' },
  { value: 'direct_report', label: 'Direct report' },
  { value: 'other', label: 'Other colleague' },
];

function faultOf(error: unknown): { field: string; message: string }[] {
  if (error instanceof Problem && error.status === 400)
    return [{ field: error.code.startsWith('RATER.') ? 'email' : 'list', message: error.sentence }];
  throw error;
}
