import { launch } from '#infra/launch';
import { reporting } from './index.js';

await launch(reporting);
