import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AccessGuard } from './access.guard.js';
import { LinkCookies } from './link-cookies.js';
import { SESSION_SOURCE, Sessions } from './sessions.js';

/** Guards every route of a process. Sessions are looked up through the data source of the app named. */
@Module({})
export class AuthModule {
  static over(dataSource: string): DynamicModule {
    return {
      module: AuthModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        {
          provide: SESSION_SOURCE,
          useFactory: (db: DataSource) => db,
          inject: [getDataSourceToken(dataSource)],
        },
        { provide: APP_GUARD, useClass: AccessGuard },
        Sessions,
        LinkCookies,
      ],
      exports: [Sessions, LinkCookies],
    };
  }
}
