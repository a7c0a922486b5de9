import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { HOME } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { notFound } from '#infra/web';
import { NominationsService } from '../nominations/nominations.service.js';
import { HTML, views } from '../pages/views.js';
import type { RoleQuestion } from './role-choice.js';
import { formOfChoice, readRoleForm, RoleForm } from './role-form.js';
import { roleView } from './role-view.js';
import { RolesService } from './roles.service.js';

/** What a role needs in the next 12 months, as its holder and their manager see it: each apart from the other. */
@Controller()
@AllowedTo('signed-in')
export class RolesController {
  constructor(
    private readonly roles: RolesService,
    private readonly nominations: NominationsService,
  ) {}

  @Get('my/:cycleId/role')
  @Header('content-type', HTML)
  async own(@SignedIn() visitor: Visitor, @Param('cycleId', ParseUUIDPipe) cycleId: string): Promise<string> {
    return shown(visitor, await this.requireOwn(visitor, cycleId));
  }

  @Post('my/:cycleId/role')
  async keepOwn(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Body({ schema: RoleForm }) form: RoleForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const question = await this.requireOwn(visitor, cycleId);
    await this.keep(visitor, question, form, reply, `/my/${cycleId}`);
  }

  @Get('team/:cycleId/:subjectId/role')
  @Header('content-type', HTML)
  async ofReport(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Param('subjectId', ParseUUIDPipe) subjectId: string,
  ): Promise<string> {
    return shown(visitor, await this.requireAsManager(visitor, cycleId, subjectId));
  }

  @Post('team/:cycleId/:subjectId/role')
  async keepOfReport(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Param('subjectId', ParseUUIDPipe) subjectId: string,
    @Body({ schema: RoleForm }) form: RoleForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const question = await this.requireAsManager(visitor, cycleId, subjectId);
    await this.keep(visitor, question, form, reply, addressOf(question));
  }

  private async keep(
    visitor: Visitor,
    question: RoleQuestion,
    form: RoleForm,
    reply: FastifyReply,
    next: string,
  ): Promise<void> {
    const read = readRoleForm(form, question.instrument);
    if ('faults' in read)
      return void reply
        .status(400)
        .header('content-type', HTML)
        .send(page(visitor, question, roleView(question, form, read.faults)));
    await this.roles.keep(question, read.choice);
    void reply.redirect(next, 303);
  }

  private requireOwn({ organisationId, personId }: Visitor, cycleId: string): Promise<RoleQuestion> {
    return this.roles.require(organisationId, cycleId, personId, 'self');
  }

  /** Of a manager alone: what HR thinks a role needs would stand in the report as the manager's view. */
  private async requireAsManager(
    { organisationId, personId }: Visitor,
    cycleId: string,
    subjectId: string,
  ): Promise<RoleQuestion> {
    if (!(await this.nominations.isManagerOf(organisationId, personId, subjectId))) throw notFound();
    return this.roles.require(organisationId, cycleId, subjectId, 'manager');
  }
}

const addressOf = ({ answeredBy, cycleId, subjectId }: RoleQuestion): string =>
  answeredBy === 'self' ? `/my/${cycleId}/role` : `/team/${cycleId}/${subjectId}/role`;

const shown = (visitor: Visitor, question: RoleQuestion): string =>
  page(visitor, question, roleView(question, formOfChoice(question.choice)));

function page(visitor: Visitor, question: RoleQuestion, view: ReturnType<typeof roleView>): string {
  const action = addressOf(question);
  const title = `${view.faults ? 'Error: ' : ''}${view.heading}`;
  const back = view.own ? `/my/${question.cycleId}` : HOME;
  return views.page('role', { ...view, action, form: '', back }, frameFor(visitor, title, action));
}
