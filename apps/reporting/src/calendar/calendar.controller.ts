import { Controller, Get, Header, Inject, Param, ParseUUIDPipe } from '@nestjs/common';
import { AllowedTo, SignedIn, type Visitor } from '#infra/auth';
import { CONFIG, type Config } from '#infra/config';
import { conflict } from '#infra/web';
import { OwnPlans } from '../plans/own-plans.js';
import { calendarFile } from './calendar-file.js';
import { planCalendar } from './plan-calendar.js';

/** The dates of a plan as a file for any calendar. */
@Controller('reports/:id/plan.ics')
@AllowedTo('signed-in')
export class CalendarController {
  constructor(
    private readonly plans: OwnPlans,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="my-plan.ics"')
  async file(@SignedIn() visitor: Visitor, @Param('id', ParseUUIDPipe) id: string): Promise<string> {
    const own = await this.plans.require(visitor, id);
    const days = planCalendar(own, this.config.BASE_URL);
    if (days.length === 0)
      throw conflict(
        'PLAN.NO_DATES',
        'Your plan has no dates now. They come with the paths that you choose.',
      ); // an empty file is none
    return calendarFile(days, { name: 'My plan', sequence: own.plan.version, now: new Date() });
  }
}
