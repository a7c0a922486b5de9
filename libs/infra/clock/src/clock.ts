import { Injectable } from '@nestjs/common';

/** What time it is. Asked at the edge and handed on, so that specs can say when something happens. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
