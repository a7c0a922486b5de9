import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Config } from './config.schema.js';

/** Where the configuration is injected: `@Inject(CONFIG) private readonly config: Config`. */
export const CONFIG = Symbol('CONFIG');

/** The one global module: everything may ask how it is configured. */
@Global()
@Module({})
export class ConfigModule {
  static of(config: Config): DynamicModule {
    const provider = { provide: CONFIG, useValue: config };
    return { module: ConfigModule, providers: [provider], exports: [provider] };
  }
}
