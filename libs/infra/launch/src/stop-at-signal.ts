const LIMIT = 9_500; // ms; whoever stops us rarely waits longer than ten seconds

/**
 * Stops in good order at SIGTERM, SIGINT or SIGHUP, once, and ends the process. What has not ended within
 * ten seconds is cut off: owed work is in the database, and is taken up at the next start.
 */
export function stopAtSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), LIMIT).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal);
}
