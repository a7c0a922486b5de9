export { describeError } from './describe-error.js';
export { JobProcessor } from './job-processor.js';
export { QueueRefusal } from './queue-refusal.js';
export { openQueueBackend } from './queue-backend.js';
export { QueuesModule } from './queues.module.js';
export { Sweeper } from './sweeper.js';
export { WakeUps } from './wake-ups.js';
export { Workers } from './workers.js';
