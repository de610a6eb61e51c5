import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

const insideTransaction = new AsyncLocalStorage<true>();

/** Runs `work` so that any use of the outer database inside it is an error instead of a deadlock. */
export const markInside = <T>(work: () => Promise<T>): Promise<T> => insideTransaction.run(true, work);

type Handed = pg.PoolClient & { mayWrite?: boolean };
type Done = (
  error: Error | undefined,
  client: Handed | undefined,
  release: (error?: Error | boolean) => void,
) => void;

/** The pool of both databases. The embedded one has a single connection, so a query on the outer database from inside
 * a transaction would wait for itself for ever: on both databases it throws instead. A connection that turned out to
 * be read-only stays so for its whole life, even once the server accepts writes again or another has taken over; it
 * is dropped, and so is every older one. */
export class Pool extends pg.Pool {
  #trusted = new WeakSet<pg.PoolClient>();

  constructor(config: pg.PoolConfig) {
    super(config);
    this.on('connect', (client) => this.#trusted.add(client));
  }

  async #handOut(): Promise<Handed> {
    const client: Handed = await super.connect();
    const release = client.release;
    if (!this.#trusted.has(client)) {
      release(true);
      return this.#handOut();
    }
    client.release = (error) => {
      if (client.mayWrite === false) this.#trusted = new WeakSet();
      release(error || !this.#trusted.has(client));
    };
    return client;
  }

  // biome-ignore lint/suspicious/noExplicitAny: pg overloads connect by callback and by promise
  override connect(done?: any): any {
    const handed = insideTransaction.getStore()
      ? Promise.reject(new Error('the outer database was used inside a transaction; use the transaction'))
      : this.#handOut();
    if (!done) return handed;
    handed.then(
      (client) => (done as Done)(undefined, client, client.release),
      (error) => (done as Done)(error, undefined, () => undefined),
    );
  }
}
