import { type Service, transact, type Within } from './service.ts';

/** What ends a transaction whose outcome is wanted and whose writing is not. */
class TakenBack<T> extends Error {
  readonly outcome: T;
  constructor(outcome: T) {
    super('taken back');
    this.outcome = outcome;
  }
}

/** Runs one deed in one transaction, takes back all that it wrote and rang, and returns what came of it. */
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
