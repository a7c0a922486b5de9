/** The queue's backend cannot be trusted with jobs as it is set up; the message says what to change. */
export class QueueRefusal extends Error {
  override readonly name = 'QueueRefusal';
}
