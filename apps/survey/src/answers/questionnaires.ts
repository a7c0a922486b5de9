import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instrument } from '#domain/instrument';
import { InstrumentVersion } from '../cycles/instrument-version.entity.js';

const REMEMBERED = 50;

/** Versions of questionnaires, read once per process: a version never changes. */
@Injectable()
export class Questionnaires {
  private readonly versions = new Map<string, Instrument>();

  async read(tx: EntityManager, organisationId: string, id: string): Promise<Instrument> {
    const name = `${organisationId}/${id}`;
    const remembered = this.versions.get(name);
    if (remembered) return remembered;
    const { content } = await tx.findOneByOrFail(InstrumentVersion, { organisationId, id });
    const [oldest] = this.versions.keys();
    if (oldest !== undefined && this.versions.size >= REMEMBERED) this.versions.delete(oldest);
    this.versions.set(name, content);
    return content;
  }
}
