import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { HR_CYCLES } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { HTML, views } from '../pages/views.js';
import { CycleForm, type FormErrors, formOf, newCycleForm, readCycleForm } from './cycle-form.js';
import { CyclesService } from './cycles.service.js';
import { InstrumentVersions } from './instrument-versions.js';
import { cycleView, formView } from './set-up-view.js';

const NEW = `${HR_CYCLES}/new`;

/** Setting up a round on one page: its settings, who is in it, and what is missing for a launch. */
@Controller(HR_CYCLES)
@AllowedTo('hr')
export class SetUpController {
  constructor(
    private readonly cycles: CyclesService,
    private readonly instruments: InstrumentVersions,
  ) {}

  @Get('new')
  @Header('content-type', HTML)
  async empty(@SignedIn() visitor: Visitor): Promise<string> {
    const instrumentId = await this.instruments.ensureDefault(visitor.organisationId);
    return this.newPage(visitor, newCycleForm(instrumentId, new Date()));
  }

  @Post('new')
  async create(
    @SignedIn() visitor: Visitor,
    @Body({ schema: CycleForm }) form: CycleForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const read = readCycleForm(form, new Date());
    if ('errors' in read)
      return void reply
        .status(400)
        .header('content-type', HTML)
        .send(await this.newPage(visitor, form, read.errors));
    const cycleId = await this.cycles.create(visitor, read.settings);
    void reply.redirect(`${HR_CYCLES}/${cycleId}/set-up`, 303);
  }

  @Get(':cycleId/set-up')
  @Header('content-type', HTML)
  async show(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
  ): Promise<string> {
    const cycle = await this.cycles.require(visitor.organisationId, cycleId);
    return this.setUpPage(visitor, cycleId, formOf(cycle));
  }

  @Post(':cycleId/set-up')
  async change(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Body({ schema: CycleForm }) form: CycleForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const read = readCycleForm(form, new Date());
    if ('errors' in read) {
      const page = await this.setUpPage(visitor, cycleId, form, read.errors);
      return void reply.status(400).header('content-type', HTML).send(page);
    }
    await this.cycles.change(visitor, cycleId, read.settings);
    void reply.redirect(`${HR_CYCLES}/${cycleId}/set-up`, 303);
  }

  private async newPage(visitor: Visitor, form: CycleForm, errors?: FormErrors): Promise<string> {
    const view = formView(form, await this.instruments.list(visitor.organisationId), errors);
    return views.page('hr-cycle-new', view, frameFor(visitor, `${errors ? 'Error: ' : ''}New round`, NEW));
  }

  private async setUpPage(
    visitor: Visitor,
    cycleId: string,
    form: CycleForm,
    errors?: FormErrors,
  ): Promise<string> {
    const cycle = await this.cycles.require(visitor.organisationId, cycleId);
    const missing = await this.cycles.missing(visitor.organisationId, cycleId);
    const view = {
      round: cycleView(cycle),
      form: formView(form, await this.instruments.list(visitor.organisationId), errors),
      missing: missing.length > 0 ? missing : null,
    };
    const path = `${HR_CYCLES}/${cycleId}/set-up`;
    return views.page(
      'hr-cycle-set-up',
      view,
      frameFor(visitor, `${errors ? 'Error: ' : ''}Set up ${cycle.title}`, path),
    );
  }
}
