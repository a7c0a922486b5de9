import { Injectable } from '@nestjs/common';
import { LookForMentors, type PayloadOf } from '#contracts';
import { JobProcessor } from '#infra/queues';
import { MentorLooks } from './mentor-looks.js';

/** Safe to run twice: a look is taken once a week. */
@Injectable()
export class LookForMentorsProcessor extends JobProcessor<typeof LookForMentors> {
  readonly type = LookForMentors;

  constructor(private readonly looks: MentorLooks) {
    super();
  }

  protected handle(due: PayloadOf<typeof LookForMentors>): Promise<void> {
    return this.looks.look(due);
  }
}
