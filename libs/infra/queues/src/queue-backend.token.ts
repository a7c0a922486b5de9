/** Where the queues' backend is injected. */
export const QUEUE_BACKEND = Symbol('QUEUE_BACKEND');
