import {
  Body,
  Controller,
  HttpCode,
  Post,
  Query,
  SerializeOptions,
  StandardSchemaSerializerInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { AllowedTo, SignedIn, type Visitor } from '#infra/auth';
import { PeopleImport } from '../people/people-import.js';
import { ImportQuery, PeopleImported, PeopleRows } from './imports.schema.js';
import { orRefuse, tableOfBody } from './table-of-body.js';

/** People for other systems. */
@Controller('api/v1/people')
@AllowedTo('api')
@UseInterceptors(StandardSchemaSerializerInterceptor)
export class PeopleApiController {
  constructor(private readonly people: PeopleImport) {}

  @Post('import')
  @HttpCode(200)
  @SerializeOptions({ schema: PeopleImported })
  async import(
    @SignedIn() visitor: Visitor,
    @Query({ schema: ImportQuery }) { dryRun }: ImportQuery,
    @Body() body: unknown,
  ): Promise<PeopleImported> {
    const table = await tableOfBody(body, PeopleRows, (bytes) => this.people.read(bytes));
    const plan = orRefuse(
      await (dryRun ? this.people.check(visitor.organisationId, table) : this.people.run(visitor, table)),
    );
    return {
      written: !dryRun,
      columnsLeftOut: [...table.leftOut],
      added: plan.added.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged,
    };
  }
}
