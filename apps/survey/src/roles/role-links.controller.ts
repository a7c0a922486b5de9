import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { AllowedTo, ByLink, LinkCookies, type LinkHolder } from '#infra/auth';
import { notFound } from '#infra/web';
import { findLink } from '../invitations/find-link.js';
import { NominationsService } from '../nominations/nominations.service.js';
import { HouseFrames } from '../pages/house-frames.js';
import { HTML, views } from '../pages/views.js';
import type { RoleQuestion } from './role-choice.js';
import { formOfChoice, readRoleForm, RoleForm } from './role-form.js';
import { roleHeading, roleView } from './role-view.js';
import { RolesService } from './roles.service.js';

const PATH = '/check/role';

/** A manager describes a role by the link that came by e-mail, or as the step after the list. */
@Controller('check')
export class RoleLinksController {
  constructor(
    private readonly roles: RolesService,
    private readonly nominations: NominationsService,
    private readonly links: LinkCookies,
    private readonly frames: HouseFrames,
    @InjectDataSource('survey') private readonly db: DataSource,
  ) {}

  /** Opening the link changes nothing, because mail scanners open links; the button does. */
  @Get(':token/role')
  @AllowedTo('anyone')
  @Header('content-type', HTML)
  async open(@Param('token') token: string): Promise<string> {
    const { organisationId, cycleId, subjectId, personId } = await this.requireLink(token);
    const question = await this.require({ organisationId, cycleId, targetId: subjectId, personId });
    const { subjectName, cycleTitle } = question;
    const frame = await this.frames.of(organisationId, roleHeading(question), PATH);
    return views.page('role-start', { token, subjectName, cycleTitle }, frame);
  }

  @Post(':token/role')
  @AllowedTo('anyone')
  async start(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const { organisationId, cycleId, subjectId, personId } = await this.requireLink(token);
    await this.require({ organisationId, cycleId, targetId: subjectId, personId });
    this.links.give(reply, 'approver', { organisationId, cycleId, targetId: subjectId, personId });
    void reply.redirect(PATH, 303);
  }

  @Get('role')
  @AllowedTo('approver')
  @Header('content-type', HTML)
  async show(@ByLink() holder: LinkHolder): Promise<string> {
    const question = await this.require(holder);
    return this.page(question, roleView(question, formOfChoice(question.choice)), holder);
  }

  @Post('role')
  @AllowedTo('approver')
  async keep(
    @ByLink() holder: LinkHolder,
    @Body({ schema: RoleForm }) form: RoleForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const question = await this.require(holder);
    const read = readRoleForm(form, question.instrument);
    if ('faults' in read)
      return void reply
        .status(400)
        .header('content-type', HTML)
        .send(await this.page(question, roleView(question, form, read.faults), holder));
    await this.roles.keep(question, read.choice);
    void reply.redirect(PATH, 303);
  }

  private async requireLink(token: string) {
    const link = await findLink(this.db, token);
    if (link?.kind !== 'approve') throw notFound();
    return link;
  }

  /** A link outlives its reason when somebody changes jobs: whoever manages the subject no longer is refused. */
  private async require({
    organisationId,
    cycleId,
    targetId,
    personId,
  }: Omit<LinkHolder, 'formId'>): Promise<RoleQuestion> {
    if (!personId || !(await this.nominations.isManagerOf(organisationId, personId, targetId)))
      throw notFound();
    return this.roles.require(organisationId, cycleId, targetId, 'manager');
  }

  private async page(
    question: RoleQuestion,
    view: ReturnType<typeof roleView>,
    { organisationId, formId }: LinkHolder,
  ): Promise<string> {
    const title = `${view.faults ? 'Error: ' : ''}${view.heading}`;
    const frame = await this.frames.of(organisationId, title, PATH);
    return views.page('role', { ...view, action: PATH, form: formId, back: '/check' }, frame);
  }
}
