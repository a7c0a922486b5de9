import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { StartRefusal } from '#infra/launch';
import { CycleKeys } from './cycle-keys.js';

/** No start with a master key that open rounds were not begun under: their raters could neither read nor save. */
@Injectable()
export class MasterKeyCheck implements OnModuleInit {
  constructor(
    @InjectDataSource('survey') private readonly db: DataSource,
    private readonly keys: CycleKeys,
  ) {}

  async onModuleInit(): Promise<void> {
    const open = await this.db.query<{ cycle_id: string; wrapped: Buffer }[]>(
      'select cycle_id, wrapped from survey.open_cycle_keys()',
    );
    const shut = open.filter(({ cycle_id, wrapped }) => !this.keys.opens(wrapped, cycle_id)).length;
    if (shut === 0) return;
    throw new StartRefusal([
      `The master key is not the one under which ${shut} open ${shut === 1 ? 'round was' : 'rounds were'} begun: ` +
        'set PARALLAX_MASTER_KEY to that one, or restore the file master-key from a backup.',
    ]);
  }
}
