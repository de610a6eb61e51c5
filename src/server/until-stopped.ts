const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Waits until this process is asked to stop, or whoever started it with a channel is gone. Asked again, it goes on
 * stopping in order: one Ctrl-C arrives from the terminal and from npm. */
export const untilStopped = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of signals) process.on(signal, () => done());
    process.once('disconnect', () => done());
  });
