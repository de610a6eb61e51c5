const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Waits until this process is asked to stop, or whoever started it with a channel is gone. */
export const untilStopped = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of signals) process.once(signal, () => done());
    process.once('disconnect', () => done());
  });
