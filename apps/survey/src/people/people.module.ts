import { Module } from '@nestjs/common';
import { PeopleImport } from './people-import.js';
import { PeopleController } from './people.controller.js';
import { PeopleService } from './people.service.js';

/** The organisation's people, and how they get here. */
@Module({
  controllers: [PeopleController],
  providers: [PeopleService, PeopleImport],
  exports: [PeopleImport],
})
export class PeopleModule {}
