import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

const insideTransaction = new AsyncLocalStorage<true>();

/** Runs `work` so that any use of the outer database from inside it is an error instead of a hang. */
export const markInside = <T>(work: () => Promise<T>): Promise<T> => insideTransaction.run(true, work);

type Done = (error: Error) => void;

/** The pool of both databases. On the embedded one there is a single connection, so that a query on the
 * outer database from inside a transaction would wait for itself for ever: it throws on both instead. */
export class Pool extends pg.Pool {
  // biome-ignore lint/suspicious/noExplicitAny: pg overloads connect by callback and by promise
  override connect(done?: any): any {
    if (insideTransaction.getStore()) {
      const error = new Error('the outer database was used inside a transaction; use the transaction');
      return done ? (done as Done)(error) : Promise.reject(error);
    }
    return done ? super.connect(done) : super.connect();
  }
}
