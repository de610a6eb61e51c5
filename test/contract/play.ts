import type { EnquiryId, PracticeId } from '../../src/database/id.ts';
import type { Database, Reading, Service, Within, Writing } from '../../src/database/service.ts';
import { transact } from '../../src/database/service.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import { serviceOf } from '../../src/server/service.ts';
import { type Cast, castOf, type Place } from '../cast.ts';
import { seededChance } from '../chance.ts';
import { type MovableClock, standingClock } from '../clock.ts';
import { type Kind, newDatabase } from '../databases.ts';
import { type Asking, newEnquiry } from '../scene.ts';
import { testConfig } from '../service.ts';
import { takeStage } from '../stage.ts';

export type Played = {
  kind: Kind;
  service: Service;
  clock: MovableClock;
  database: Database;
  read: Reading;
  cast: Cast;
  /** What tells the rows of this scene from those of every other. */
  mark: string;
  now: Temporal.Instant;
  /** Does something in a transaction of its own. */
  write<T>(work: (tx: Writing) => Promise<T>): Promise<T>;
  /** Does something as a deed does. */
  deed<T>(work: (within: Within) => Promise<T>): Promise<T>;
  /** The id of an enquiry that Léa has just sent to Cabinet Lumière, or to another practice of the cast. */
  newEnquiry(asking?: Asking): Promise<EnquiryId>;
  idOf(place: Place): Promise<PracticeId>;
  /** Does `meanwhile` while another connection holds what `hold` locked. The embedded database has one connection:
   * there one is done after the other, and `meanwhile` is not. */
  whileAnotherHolds(
    hold: (tx: Writing) => Promise<unknown>,
    meanwhile: () => Promise<unknown>,
  ): Promise<void>;
};

async function stageFor(kind: Kind, mark: string | null) {
  if (mark !== null) return takeStage(kind, mark);
  const { database } = await newDatabase(kind);
  return { database, cast: castOf(), leave: () => database.close() };
}

/** Plays a scene on one database with a clock that stands still and with seeded chance; on a database of its own where
 * there is no mark. */
export async function play<T>(
  kind: Kind,
  { mark, seed }: { mark: string | null; seed: string },
  scene: (played: Played) => Promise<T>,
): Promise<T> {
  const { database, cast, leave } = await stageFor(kind, mark);
  const clock = standingClock();
  const chance = seededChance(seed);
  const service = serviceOf(testConfig(0, 'smtp://127.0.0.1:1'), database, { clock, chance });
  try {
    return await scene({
      kind,
      service,
      clock,
      database,
      read: database.read,
      cast,
      mark: mark ?? '',
      now: clock.now(),
      write: database.transact,
      deed: (work) => transact(service, work),
      newEnquiry: (asking = {}) =>
        newEnquiry(service, { practice: cast.lumiere.reference, procedure: cast.botulinum, ...asking }),
      async idOf({ reference }) {
        const practice = await practiceByReference(database.read, reference);
        if (!practice) throw new Error(`the directory has no ${reference}`);
        return practice.id;
      },
      whileAnotherHolds: (hold, meanwhile) =>
        holding(database, hold, kind === 'postgres' ? meanwhile : undefined),
    });
  } finally {
    await leave();
  }
}

async function holding(
  database: Database,
  hold: (tx: Writing) => Promise<unknown>,
  meanwhile?: () => Promise<unknown>,
) {
  const [held, done] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const other = database.transact(async (tx) => {
    await hold(tx);
    held.resolve();
    await done.promise;
  });
  try {
    if (!meanwhile) done.resolve();
    await Promise.race([held.promise, other]);
    await meanwhile?.();
  } finally {
    done.resolve();
    await other;
  }
}
