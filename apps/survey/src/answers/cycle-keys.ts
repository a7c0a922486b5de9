import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONFIG, type Config } from '#infra/config';
import { keyFor } from '#infra/auth';
import { shareCycle } from './cycle-lock.js';
import { unwrapKey, wrapKey } from './wrap-key.js';

/** The keys of open cycles. A key lives from the launch to the seal, and in memory for one transaction. */
@Injectable()
export class CycleKeys {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async make(tx: EntityManager, organisationId: string, cycleId: string): Promise<void> {
    const wrapped = wrapKey(randomBytes(32), cycleId, this.wrapping);
    await tx.query('insert into survey.cycle_key (organisation_id, cycle_id, wrapped) values ($1, $2, $3)', [
      organisationId,
      cycleId,
      wrapped,
    ]);
  }

  /**
   * Null once the cycle is sealed: the key is gone, and with it every way from an answer to its rater.
   * Whoever works with a key shares the cycle until the transaction ends, so that the seal waits for them.
   */
  async find(tx: EntityManager, organisationId: string, cycleId: string): Promise<Buffer | null> {
    await shareCycle(tx, cycleId);
    const [row] = await tx.query<{ wrapped: Buffer }[]>(
      'select wrapped from survey.cycle_key where organisation_id = $1 and cycle_id = $2',
      [organisationId, cycleId],
    );
    return row ? unwrapKey(row.wrapped, cycleId, this.wrapping) : null;
  }

  /** Whether the master key of this process is the one that the cycle's key was wrapped under. */
  opens(wrapped: Buffer, cycleId: string): boolean {
    try {
      return unwrapKey(wrapped, cycleId, this.wrapping).length > 0;
    } catch {
      return false;
    }
  }

  private get wrapping(): Buffer {
    return keyFor(this.config.PARALLAX_MASTER_KEY, 'cycle keys');
  }
}
