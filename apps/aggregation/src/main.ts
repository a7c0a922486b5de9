import { launch } from '#infra/launch';
import { aggregation } from './index.js';

await launch(aggregation);
