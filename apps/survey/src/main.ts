import { launch } from '#infra/launch';
import { survey } from './index.js';

await launch(survey);
