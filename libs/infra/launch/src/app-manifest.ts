import type { Type } from '@nestjs/common';
import type { JobType } from '#contracts';
import type { AppSchema } from '#infra/database';

/** The one value that an app exports: all that a process needs in order to run it. */
export interface AppManifest extends AppSchema {
  readonly module: Type;
  /** The jobs that it works off. Each must have exactly one processor among the providers of its modules. */
  readonly jobs: readonly JobType[];
  /** Folders of files that its pages load, each with a slash at its end. */
  readonly assets?: readonly URL[];
}
