import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { HR_CYCLES } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { faultsView } from '../imports/faults-view.js';
import type { Faulty } from '../imports/fault.js';
import { uploadedFile, type UploadForm } from '../imports/upload.js';
import { HTML, views } from '../pages/views.js';
import { CyclesService } from './cycles.service.js';
import { NominationsImport } from './nominations-import.js';
import { nominationsCheckView, nominationsColumnsView } from './raters-view.js';
import { cycleView } from './set-up-view.js';

/** Importing who rates whom, in two steps of which the first writes nothing. */
@Controller(`${HR_CYCLES}/:cycleId/raters/import`)
@AllowedTo('hr')
export class NominationsImportController {
  constructor(
    private readonly cycles: CyclesService,
    private readonly imports: NominationsImport,
  ) {}

  @Get()
  @Header('content-type', HTML)
  form(@SignedIn() visitor: Visitor, @Param('cycleId', ParseUUIDPipe) cycleId: string): Promise<string> {
    return this.page(visitor, cycleId, null);
  }

  @Post()
  async import(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Body() form: UploadForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = uploadedFile(form);
    const table = await this.imports.read(bytes);
    const confirmed = form.step === 'import';
    const result =
      table.kind === 'faulty'
        ? table
        : confirmed
          ? await this.imports.run(visitor, cycleId, table)
          : await this.imports.check(visitor.organisationId, cycleId, table);
    void reply.header('content-type', HTML);
    if (table.kind === 'faulty' || result.kind === 'faulty')
      return void reply
        .status(422)
        .send(await this.page(visitor, cycleId, result.kind === 'faulty' ? result : null));
    if (confirmed) return void reply.redirect(`${HR_CYCLES}/${cycleId}/raters`, 303);
    const path = `${HR_CYCLES}/${cycleId}/raters/import`;
    const view = { ...nominationsCheckView(result, table, bytes), cancel: path };
    void reply.send(
      views.page('hr-nominations-check', view, frameFor(visitor, 'Check before you import', path)),
    );
  }

  private async page(visitor: Visitor, cycleId: string, faulty: Faulty | null): Promise<string> {
    const round = cycleView(await this.cycles.require(visitor.organisationId, cycleId));
    const view = { round, faulty: faulty && faultsView(faulty), columns: nominationsColumnsView };
    const path = `${HR_CYCLES}/${cycleId}/raters/import`;
    const title = `${faulty ? 'Error: ' : ''}Import who rates whom`;
    return views.page('hr-nominations-import', view, frameFor(visitor, title, path));
  }
}
