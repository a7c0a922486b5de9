import { ConsoleLogger } from '@nestjs/common';
import type { Config } from '#infra/config';

const LEVELS = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'] as const;

/** The log: one JSON object per line, handed to whatever keeps it. */
export class JsonLog extends ConsoleLogger {
  constructor(
    private readonly write: (line: string) => void,
    level: Config['LOG_LEVEL'] = 'log',
  ) {
    super({ json: true, colors: false, logLevels: LEVELS.slice(0, LEVELS.indexOf(level) + 1) });
  }

  protected override printAsJson(...[message, options]: Parameters<ConsoleLogger['printAsJson']>): void {
    this.write(`${JSON.stringify(this.getJsonLogObject(message, options))}\n`);
  }
}
