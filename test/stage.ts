import { sql } from 'kysely';
import type { EnquiryId, PracticeId } from '../src/database/id.ts';
import type { Database } from '../src/database/service.ts';
import type { Fact } from '../src/enquiry/facts/fact.ts';
import { threadOf } from '../src/enquiry/history/thread.table.ts';
import { actOnDue } from '../src/reminding/act-on-due.ts';
import type { Does } from '../src/server/run.ts';
import { type Cast, castOf } from './cast.ts';
import { type Kind, newDatabase } from './databases.ts';
import { type Asking, deliverAll, newEnquiry } from './scene.ts';
import { startServiceOn, type TestService } from './service.ts';

const stages = new Map<Kind, Promise<Database>>();
let scenes = 0;

/** Nobody of the sample directory gets a letter of the clock: those of a scene do. */
async function newStage(kind: Kind): Promise<Database> {
  const { database } = await newDatabase(kind);
  await database.transact((tx) => tx.updateTable('person').set({ digest: false }).execute());
  return database;
}

/** The database that the scenes of this process share. It ends with the process. */
const stageOf = (kind: Kind): Promise<Database> => {
  const stage = stages.get(kind) ?? newStage(kind);
  stages.set(kind, stage);
  return stage;
};

/** Copies what the cast is made of, each row under a key of the scene's own, with every column that it may get.
 * Returns the ids of the practices. */
async function enter({ transact }: Database, mark: string): Promise<PracticeId[]> {
  const own = (id: string) => sql.raw(`md5(${id}::text || '${mark}')::uuid`);
  const { lumiere, port, horizon, parc, beausejour, sainteOdile, quatreVents } = castOf();
  const references = [lumiere, port, horizon, parc, beausejour, sainteOdile, quatreVents].map(
    (practice) => practice.reference,
  );
  const theirs = sql`(select id from practice where reference in (${sql.join(references)}))`;
  return transact(async (tx) => {
    await sql`
      insert into procedure select (jsonb_populate_record(one, jsonb_build_object(
        'id', ${own('id')}, 'slug', slug || ${mark}))).* from procedure one
      where id in (select procedure_id from practice_procedure where practice_id in ${theirs})`.execute(tx);
    await sql`
      insert into person select (jsonb_populate_record(one, jsonb_build_object(
        'id', ${own('id')}, 'email', replace(email, '@', ${`${mark}@`}), 'digest', true))).* from person one
      where id in (select person_id from membership where practice_id in ${theirs})`.execute(tx);
    const { rows } = await sql<{ id: PracticeId }>`
      insert into practice select (jsonb_populate_record(one, jsonb_build_object(
        'id', ${own('id')}, 'reference', reference || ${mark}, 'slug', slug || ${mark},
        'owner', owner || ${mark}))).* from practice one
      where id in ${theirs} returning id`.execute(tx);
    await sql`
      insert into practice_procedure select (jsonb_populate_record(one, jsonb_build_object(
        'practice_id', ${own('practice_id')}, 'procedure_id', ${own('procedure_id')}))).* from practice_procedure one
      where practice_id in ${theirs}`.execute(tx);
    await sql`
      insert into membership select (jsonb_populate_record(one, jsonb_build_object(
        'practice_id', ${own('practice_id')}, 'person_id', ${own('person_id')}))).* from membership one
      where practice_id in ${theirs}`.execute(tx);
    await sql`
      insert into closure select (jsonb_populate_record(one, jsonb_build_object(
        'id', ${own('id')}, 'practice_id', ${own('practice_id')}))).* from closure one
      where practice_id in ${theirs}`.execute(tx);
    return rows.map((row) => row.id);
  });
}

/** What is left of a scene is due to nobody and alarms nobody: the next one sweeps the same database. */
async function leave({ transact }: Database, mark: string): Promise<void> {
  const theirs = sql`(select id from practice where reference like ${`%${mark}`})`;
  await transact(async (tx) => {
    await sql`update enquiry set due_at = null, late_at = null, needs_attention = false, contested = false, unread = false where practice_id in ${theirs}`.execute(
      tx,
    );
    await sql`update person set digest = false where email like ${`%${mark}@%`}`.execute(tx);
    await sql`update letter set state = 'accepted', next_try_at = null where state in ('waiting', 'failed')`.execute(
      tx,
    );
  });
}

/** Practices and people of one scene, on the database that all scenes of this process share: nobody of another scene
 * works there, or is offered. Sweeps and alarms are of the whole database, so one scene is played at a time, and
 * `leave` ends what is left of it. A mark may be given once for each kind of database. */
export async function takeStage(kind: Kind, mark: string) {
  const database = await stageOf(kind);
  const practiceIds = await enter(database, mark);
  return { database, practiceIds, cast: castOf(mark), leave: () => leave(database, mark) };
}

export type Scene = TestService & {
  cast: Cast;
  practiceIds: PracticeId[];
  /** The id of an enquiry that Léa has just sent to Cabinet Lumière, or to another practice of the scene. */
  newEnquiry(asking?: Asking): Promise<EnquiryId>;
  /** What a worker does: acts and delivers until nothing is due. */
  sweep(): Promise<void>;
  /** The facts of an enquiry, or those of some kinds. */
  factsOf(enquiryId: EnquiryId, ...kinds: Fact['kind'][]): Promise<Fact[]>;
};

/** A service with practices, people, a clock and a mail server of its own, on the database that scenes share. */
export async function enterScene(kind: Kind, does: Does = { web: false, worker: false }): Promise<Scene> {
  const { database, practiceIds, cast, leave } = await takeStage(kind, `-s${++scenes}x`);
  const relais = await startServiceOn({ ...database, close: async () => undefined }, does);
  return {
    ...relais,
    databaseUrl: null,
    cast,
    practiceIds,
    newEnquiry: (asking = {}) =>
      newEnquiry(relais.service, {
        practice: cast.lumiere.reference,
        procedure: cast.botulinum,
        ...asking,
      }),
    async sweep() {
      while ((await actOnDue(relais.service)) > 0);
      await deliverAll(relais.service, relais.transport);
    },
    async factsOf(enquiryId, ...kinds) {
      const thread = await threadOf(database.read, relais.service.keys, enquiryId);
      const facts = (thread?.lines ?? []).map((line) => line.fact);
      return kinds.length === 0 ? facts : facts.filter((fact) => kinds.includes(fact.kind));
    },
    async stop() {
      await relais.stop().finally(leave);
    },
  };
}
