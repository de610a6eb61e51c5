/** By which a process is asked to stop. */
export const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Waits until this process is asked to stop, or its parent closes the IPC channel. A second request changes nothing:
 * one Ctrl-C arrives from the terminal and from npm. */
export const untilStopped = (): Promise<void> =>
  new Promise((done) => {
    const stop = () => {
      // Listening to the channel keeps the process alive.
      process.off('disconnect', stop);
      done();
    };
    for (const signal of signals) process.on(signal, stop);
    process.once('disconnect', stop);
  });
