import { faultLogged, wordLogged } from '../../database/log.ts';
import { type Clock, type Service, transact } from '../../database/service.ts';
import type { Transport } from '../../letters/transport.ts';
import { forgetProcesses, saveHeartbeats } from '../../watching/heartbeat.table.ts';
import { type Heartbeat, type Part, type ProcessKind, sweeps } from '../../watching/heartbeat.ts';
import type { Does } from '../run.ts';

const lookEvery = 60_000;
/** Milliseconds within which a notification must arrive. */
const heardWithin = 10_000;
const keptFor = { hours: 8 * 24 };

/** What a part says of itself. */
export type Beats = {
  begun(part: Part): void;
  ended(part: Part): void;
  failed(part: Part, error: unknown): void;
};

export type Pulse = Beats & {
  /** Writes the heartbeat rows of this process. Throws if the database is read-only. */
  beat(): Promise<void>;
  /** Sends a notification and waits for it, checks a worker's connection to the mail server, and writes the rows. */
  look(): Promise<void>;
  /** Records that the process shut down in order. */
  stop(): Promise<void>;
};

/** What a process does, in a word. */
export const kindOf = ({ web, worker }: Does): ProcessKind =>
  web && worker ? 'both' : web ? 'web' : 'worker';

const ofEach: readonly Part[] = ['process', 'bell'];
const ofWorkers: readonly Part[] = ['mail', 'stuck', ...sweeps];

const partsOf = ({ worker }: Does, { upkeep }: Service['database']): Part[] =>
  [...ofEach, ...(worker ? ofWorkers : [])].filter((part) => part !== 'upkeep' || upkeep);

/** The kind of an error, without its message. */
const faultOf = (error: unknown): string => {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return String(code ?? name ?? 'unknown').slice(0, 60);
};

const deaf =
  'no notification arrives from the database, so emails and open screens wait for the next sweep: if DATABASE_URL points to a transaction pooler, set DATABASE_DIRECT_URL to the address of PostgreSQL itself';

/** A row for each part of a process, of which nothing is known yet. */
const rowsOf = (
  parts: readonly Part[],
  of: Pick<Heartbeat, 'process' | 'kind' | 'startedAt' | 'publicUrl'>,
) =>
  new Map<Part, Heartbeat>(
    parts.map((part) => [
      part,
      { ...of, part, begunAt: null, endedAt: null, failedAt: null, fault: null, leftAt: null },
    ]),
  );

/** What parts report about themselves, noted in the rows. */
function beatsOf(rows: Map<Part, Heartbeat>, clock: Clock) {
  const note = (part: Part, change: Partial<Heartbeat>) => {
    const row = rows.get(part);
    if (row) rows.set(part, { ...row, ...change });
  };
  const beats: Beats = {
    begun: (part) => note(part, { begunAt: clock.now() }),
    ended: (part) => note(part, { endedAt: clock.now() }),
    failed: (part, error) => note(part, { failedAt: clock.now(), fault: faultOf(error) }),
  };
  return { note, ...beats };
}

/** Keeps the heartbeat rows by which others see that this process is alive and what its parts do; checks once a
 * minute. */
export async function startPulse(service: Service, does: Does, transport: Transport | null): Promise<Pulse> {
  const { clock, database, chance, log } = service;
  const rows = rowsOf(partsOf(does, database), {
    process: chance.uuid(),
    kind: kindOf(does),
    startedAt: clock.now(),
    publicUrl: service.site.publicUrl,
  });
  const { note, ...beats } = beatsOf(rows, clock);

  const beat = async () => {
    beats.ended('process');
    await transact(service, ({ tx }) => saveHeartbeats(tx, [...rows.values()]));
  };
  const attempt = async (part: Part, isWell: () => Promise<boolean>) => {
    beats.begun(part);
    try {
      if (await isWell()) return beats.ended(part);
      beats.failed(part, null);
      if (part === 'bell') log({ event: 'bell-deaf', level: 'warn', deaf: wordLogged(deaf) });
    } catch (error) {
      beats.failed(part, error);
    }
  };
  const lookOnce = async () => {
    await Promise.all([
      attempt('bell', () => database.hears(chance.uuid(), heardWithin)),
      does.worker && transport && attempt('mail', () => transport.isReachable()),
    ]);
    await beat();
    await transact(service, ({ tx }) => forgetProcesses(tx, clock.now().subtract(keptFor)));
  };
  let looking: Promise<void> | null = null;
  const look = () => {
    looking ??= lookOnce().finally(() => {
      looking = null;
    });
    return looking;
  };
  const failed = (error: unknown) =>
    log({ event: 'pulse-failed', level: 'error', fault: faultLogged(error) });

  await beat().catch(failed);
  look().catch(failed);
  const timer = setInterval(() => void look().catch(failed), lookEvery);
  return {
    ...beats,
    beat,
    look,
    async stop() {
      clearInterval(timer);
      await looking?.catch(() => undefined);
      const leftAt = clock.now();
      for (const part of rows.keys()) note(part, { leftAt });
      await beat().catch(() => undefined);
    },
  };
}
