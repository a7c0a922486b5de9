import {
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  type OnModuleDestroy,
  ServiceUnavailableException,
} from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AllowedTo } from '#infra/auth';
import { DATA_SOURCES } from './data-sources.js';

/** For load balancers: whether the process turns, and whether answers can be saved. No detail for strangers. */
@Controller('health')
@AllowedTo('anyone')
export class HealthController implements OnModuleDestroy {
  private stopping = false;

  constructor(@Inject(DATA_SOURCES) private readonly dataSources: readonly DataSource[]) {}

  @Get('live')
  @Header('cache-control', 'no-store')
  live(): { live: true } {
    return { live: true };
  }

  @Get('ready')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async ready(): Promise<{ ready: true }> {
    const writable = this.dataSources.map((db) => db.query('select pg_is_in_recovery() as replica'));
    const late = new Promise<false>((resolve) => setTimeout(resolve, 900, false).unref());
    const answered = await Promise.race([Promise.all(writable), late]).catch(() => false as const);
    const replica = answered && answered.some(([row]: [{ replica: boolean }]) => row.replica);
    if (this.stopping || !answered || replica) throw new ServiceUnavailableException('Not ready.');
    return { ready: true };
  }

  onModuleDestroy(): void {
    this.stopping = true;
  }
}
