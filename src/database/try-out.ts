import { type Service, transact, type Within } from './service.ts';

/** Thrown to roll back a transaction whose result is wanted but not its writes. */
class TakenBack<T> extends Error {
  readonly outcome: T;
  constructor(outcome: T) {
    super('taken back');
    this.outcome = outcome;
  }
}

/** Runs one deed in a transaction, rolls back everything it wrote and notified, and returns its result (dry run). */
export async function tryOut<T>(service: Service, deed: (within: Within) => Promise<T>): Promise<T> {
  try {
    return await transact(service, async (within) => {
      throw new TakenBack(await deed(within));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome as T;
    throw error;
  }
}
