import pg from 'pg';

// PostgreSQL writes `2026-11-23 17:00:00+00`; Temporal reads a space as the separator.
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(text));
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => Temporal.PlainDate.from(text));
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const plain = (value: unknown) =>
  value instanceof Temporal.Instant || value instanceof Temporal.PlainDate ? value.toString() : value;

type Query = (config: unknown, values?: unknown, callback?: unknown) => unknown;

/** PostgreSQL's error for a write where only reads are possible. */
const readOnly = '25006';

/** A connection that serialises Temporal values as text that PostgreSQL can read. */
export class Client extends pg.Client {
  /** False once the server has refused it a write. */
  mayWrite = true;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // A lost connection fails the current query, and the next one. Between two queries of a transaction only this
    // event reports it, and an unhandled event would end the process.
    this.on('error', () => undefined);
  }

  override query = ((config: unknown, values?: unknown, callback?: unknown) => {
    const asked = (super.query as Query)(
      config,
      Array.isArray(values) ? values.map(plain) : values,
      callback,
    );
    if (!(asked instanceof Promise)) return asked;
    return asked.catch((error) => {
      if (error?.code === readOnly) this.mayWrite = false;
      throw error;
    });
  }) as pg.Client['query'];
}

type Asked = { query(...asked: unknown[]): unknown };

/** A connection that is dropped if no answer arrives within this many milliseconds: a frozen server sends nothing,
 * not even an error. */
export const boundedClient = (milliseconds: number) =>
  class extends Client {
    constructor(config?: string | pg.ClientConfig) {
      super(config);
      const ask = (this as Asked).query;
      (this as Asked).query = (...asked) => {
        const answer = ask(...asked);
        if (!(answer instanceof Promise)) return answer;
        const late = setTimeout(() => this.connection.stream.destroy(), milliseconds);
        return answer.finally(() => clearTimeout(late));
      };
    }
  };
