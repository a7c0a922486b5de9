import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.js';
import { LifecycleModule } from '../cycles/lifecycle.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ApiAccessController } from './api-access.controller.js';
import { ApiTokens } from './api-tokens.service.js';
import { CsvBodies } from './csv-bodies.js';
import { CyclesApiController } from './cycles.api.controller.js';
import { PeopleApiController } from './people.api.controller.js';

/** The JSON API for other systems, and the tokens that open it. */
@Module({
  imports: [PeopleModule, CyclesModule, LifecycleModule],
  controllers: [ApiAccessController, PeopleApiController, CyclesApiController],
  providers: [ApiTokens, CsvBodies],
})
export class ApiModule {}
