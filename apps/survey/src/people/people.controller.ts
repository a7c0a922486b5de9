import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { HR_PEOPLE } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { pagerOf } from '#infra/web';
import { faultsView } from '../imports/faults-view.js';
import { uploadedFile, type UploadForm } from '../imports/upload.js';
import type { Faulty } from '../imports/fault.js';
import { ListQuery } from '../pages/list-query.schema.js';
import { HTML, views } from '../pages/views.js';
import { columnsView, peopleCheckView } from './people-import-view.js';
import { PeopleImport } from './people-import.js';
import { type ListedPerson, PEOPLE_PER_PAGE, PeopleService } from './people.service.js';

const IMPORT = `${HR_PEOPLE}/import`;
/** The list, and how many people an import has just written. */
const PeopleQuery = ListQuery.extend({
  imported: z.coerce.number().int().min(1).max(50_000).optional().catch(undefined),
});
type PeopleQuery = z.infer<typeof PeopleQuery>;

/** HR's pages on people: finding them, and importing them in two steps of which the first writes nothing. */
@Controller(HR_PEOPLE)
@AllowedTo('hr')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly imports: PeopleImport,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async list(
    @SignedIn() visitor: Visitor,
    @Query({ schema: PeopleQuery }) query: PeopleQuery,
  ): Promise<string> {
    const { page, search, imported } = query;
    const { people, total } = await this.people.find(visitor.organisationId, search, page);
    const view = {
      search,
      done: imported ? `${countOf(imported)} written.` : null,
      people: people.map((person) => ({ ...person, work: workOf(person), managers: person.managers ?? '' })),
      total: countOf(total),
      pager: pagerOf(HR_PEOPLE, search ? { search } : {}, { page, perPage: PEOPLE_PER_PAGE, total }),
    };
    return views.page('hr-people', view, frameFor(visitor, 'People', HR_PEOPLE));
  }

  @Get('import')
  @Header('content-type', HTML)
  form(@SignedIn() visitor: Visitor): string {
    return importPage(visitor, null);
  }

  @Post('import')
  async import(
    @SignedIn() visitor: Visitor,
    @Body() form: UploadForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = uploadedFile(form);
    const table = await this.imports.read(bytes);
    const confirmed = form.step === 'import';
    const result =
      table.kind === 'faulty'
        ? table
        : await (confirmed
            ? this.imports.run(visitor, table)
            : this.imports.check(visitor.organisationId, table));
    void reply.header('content-type', HTML);
    if (table.kind === 'faulty' || result.kind === 'faulty')
      return void reply.status(422).send(importPage(visitor, result.kind === 'faulty' ? result : null));
    if (confirmed) {
      const imported = String(result.added.length + result.changed.length);
      return void reply.redirect(`${HR_PEOPLE}?imported=${imported}`, 303);
    }
    const frame = frameFor(visitor, 'Check before you import', IMPORT);
    void reply.send(views.page('hr-people-check', peopleCheckView(result, table, bytes), frame));
  }
}

function importPage(visitor: Visitor, faulty: Faulty | null): string {
  const view = { faulty: faulty && faultsView(faulty), columns: columnsView };
  return views.page(
    'hr-people-import',
    view,
    frameFor(visitor, `${faulty ? 'Error: ' : ''}Import people`, IMPORT),
  );
}

const countOf = (people: number): string =>
  people === 1 ? '1 person' : `${people.toLocaleString('en-GB')} people`;

const workOf = ({ jobTitle, unit }: ListedPerson): string =>
  [jobTitle, unit].filter((part) => part !== null).join(', ');
