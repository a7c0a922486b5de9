import { Controller, Get, Header } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { HOME, myReportsAddress } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { withinOrganisation } from '#infra/database';
import { homeTasks } from './home-tasks.js';
import { HTML, views } from './views.js';

/** Where everybody arrives: one list of what needs them, whatever roles they have. */
@Controller(HOME)
export class HomeController {
  constructor(@InjectDataSource('survey') private readonly db: DataSource) {}

  @Get()
  @AllowedTo('signed-in')
  @Header('content-type', HTML)
  async home(@SignedIn() visitor: Visitor): Promise<string> {
    const tasks = await withinOrganisation(this.db, visitor.organisationId, (tx) => homeTasks(tx, visitor));
    const view = { tasks, hr: visitor.hr, reports: myReportsAddress };
    return views.page('home', view, frameFor(visitor, 'What needs you', HOME));
  }
}
