import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/answering/answer.ts';
import { contactOutside } from '../../../src/answering/contact-outside.ts';
import { refuse } from '../../../src/answering/refuse.ts';
import { reopen } from '../../../src/answering/reopen.ts';
import { writeAgain } from '../../../src/asking/write-again.ts';
import { generateTypes } from '../../../src/database/generate-types.ts';
import type { EnquiryId } from '../../../src/database/id.ts';
import { migrate } from '../../../src/database/migrate.ts';
import { openPostgres } from '../../../src/database/open.ts';
import type { Database, Reading } from '../../../src/database/service.ts';
import type { RefusalReason } from '../../../src/enquiry/facts/refusal.ts';
import { projectAnew } from '../../../src/enquiry/history/project-anew.ts';
import { withdrawOthers } from '../../../src/offering/withdraw-others.ts';
import { bothDatabases, newDatabase, newPostgres } from '../../databases.ts';
import { said } from '../../said.ts';
import { lookingAt, memberAt, openedForm, patientOf, refusedOfNothing } from '../../scene.ts';
import { onItsOwn, playBoth } from '../contract.ts';
import type { Played } from '../play.ts';
import { cameOfOffer } from '../rows.ts';

const folder = new URL('../../../src/database/migrations/', import.meta.url);
const names = readdirSync(folder).map((name) => name.replace('.sql', ''));

const now = Temporal.Instant.from('2026-06-09T08:00:00Z');

const empty = (read: Reading) => sql.raw('drop schema public cascade; create schema public').execute(read);

async function apply({ read }: Database, from: string, to: string) {
  for (const name of names.filter((one) => one > from && one <= to))
    await sql.raw(readFileSync(new URL(`${name}.sql`, folder), 'utf8')).execute(read);
}

/** Everything that a schema says of itself. */
async function schemaOf(read: Reading) {
  const columns = await sql`
    select table_name, column_name, data_type, udt_name, is_nullable, column_default, ordinal_position
    from information_schema.columns where table_schema = 'public' order by 1, 2`.execute(read);
  const constraints = await sql`
    select conrelid::regclass::text as of, conname, contype, condeferrable, pg_get_constraintdef(oid) as says
    from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
    order by conrelid::regclass::text collate "C", conname`.execute(read);
  const indexes = await sql`
    select tablename, indexname, indexdef from pg_indexes where schemaname = 'public'
    order by tablename, indexname`.execute(read);
  return { columns: columns.rows, constraints: constraints.rows, indexes: indexes.rows };
}

/** Enquiries whose histories went every way. */
async function histories(played: Played) {
  const { service, cast, clock } = played;
  const doctor = await memberAt(service, cast.camille.email);
  const newOne = async () => {
    clock.move({ minutes: 7 });
    return played.newEnquiry();
  };
  const later = async (id: EnquiryId) => {
    clock.move({ minutes: 5 });
    return lookingAt(service, id);
  };
  const answers = async (id: EnquiryId) => answer(service, doctor, { ...(await later(id)), text: 'Oui.' });
  const contacts = async (id: EnquiryId, outcome: 'reached' | 'voicemail') =>
    contactOutside(service, doctor, {
      ...(await later(id)),
      ...{ channel: 'telephone', on: clock.now().toString(), outcome, note: '' },
    });
  const refuses = async (id: EnquiryId, reason: RefusalReason) =>
    refuse(service, doctor, { ...(await later(id)), reason, sentence: '' });
  await answers(await newOne());
  const reached = await newOne();
  await contacts(reached, 'voicemail');
  await contacts(reached, 'reached');
  await answers(reached);
  const contested = await newOne();
  await refuses(contested, 'spam');
  await later(contested);
  await writeAgain(service, await patientOf(service, contested), {
    text: said('Mais si.'),
    formToken: openedForm(service),
  });
  await refuses(await newOne(), 'not-interested');
  const first = await newOne();
  const secondary = await newOne();
  await cameOfOffer(played, secondary, first);
  await answers(first);
  await withdrawOthers(service, await patientOf(service, first));
  await newOne();
}

const kept = [
  'practice',
  'procedure',
  'practice_procedure',
  'closure',
  'person',
  'membership',
  'enquiry',
  'enquiry_fact',
];

/** Takes rows to an earlier schema, as far as it has columns for them. */
async function copy(from: Reading, to: Reading) {
  for (const table of kept) {
    const { rows } = await sql<{ all: string }>`
      select jsonb_agg(to_jsonb(one))::text as all from ${sql.table(table)} one`.execute(from);
    await sql`
      insert into ${sql.table(table)}
      select * from jsonb_populate_recordset(null::${sql.table(table)}, ${rows[0]?.all ?? '[]'}::jsonb)`.execute(
      to,
    );
  }
}

const all = async (read: Reading, table: 'enquiry_tally' | 'enquiry' | 'enquiry_search') =>
  (await sql<Record<string, unknown>>`select * from ${sql.table(table)} order by 1`.execute(read)).rows;

describe('the migrations', () => {
  test('from nothing to the newest, once, to one schema on both', () =>
    playBoth(
      onItsOwn(async ({ database }) => {
        await empty(database.read);
        expect(await migrate(database, now)).toEqual(names);
        const schema = await schemaOf(database.read);
        expect(schema.columns.length).toBeGreaterThan(150);
        expect(schema.constraints.length).toBeGreaterThan(50);
        expect(await migrate(database, now)).toEqual([]);
        expect(await schemaOf(database.read)).toEqual(schema);
        return schema;
      }),
    ));

  test('figures of what happened before there were any are those of its histories', () =>
    playBoth(
      onItsOwn(async (played) => {
        await histories(played);
        const { database } = await newDatabase(played.kind);
        await empty(database.read);
        await apply(database, '', '0009-refusals-and-witness');
        await copy(played.read, database.read);
        await apply(database, '0009-refusals-and-witness', '9999');
        const waited = await database.read
          .selectFrom('enquiry')
          .select(['id', 'sent_at', 'waits_since', 'wait'])
          .where('waits_since', 'is not', null)
          .execute();
        expect(waited).toEqual(
          waited.map(({ id, sent_at }) => ({ id, sent_at, waits_since: sent_at, wait: 'first' })),
        );
        while ((await projectAnew({ ...played.service, database })) > 0);
        const tallies = await all(database.read, 'enquiry_tally');
        expect(tallies).toEqual(await all(played.read, 'enquiry_tally'));
        expect(tallies).toHaveLength(7);
        expect(await all(database.read, 'enquiry')).toEqual(await all(played.read, 'enquiry'));
        const found = await all(database.read, 'enquiry_search');
        expect(found).toEqual(tallies.map(({ enquiry_id }) => ({ enquiry_id, terms: [], version: 0 })));
        await database.close();
        return tallies;
      }),
    ));

  test('practices know whom they reach, and closures without an end when they were entered (people-341, clock-346)', () =>
    playBoth(
      onItsOwn(async (played) => {
        const { cast } = played;
        const [waiting, answered] = [await played.newEnquiry(), await played.newEnquiry()];
        const doctor = await memberAt(played.service, cast.camille.email);
        await answer(played.service, doctor, {
          ...(await lookingAt(played.service, answered)),
          text: 'Oui.',
        });
        const { database } = await newDatabase(played.kind);
        await empty(database.read);
        await apply(database, '', '0046-who-waits-counted');
        await copy(played.read, database.read);
        await sql`
          insert into closure (id, practice_id, first_day, last_day, reason)
          select gen_random_uuid(), id, first_day, last_day, 'leave' from practice,
            (values ('2026-06-01'::date, null::date), ('2026-07-01', null), ('2026-06-01', '2026-06-30'))
              as closed (first_day, last_day)
          where reference = ${cast.lumiere.reference}`.execute(database.read);
        await sql`update enquiry set due_at = null`.execute(database.read);
        await sql`update membership set receives = false where practice_id in
          (select id from practice where reference = ${cast.parc.reference})`.execute(database.read);
        const file = readFileSync(new URL('0047-live-recipients.sql', folder), 'utf8');
        await sql.raw(`select set_config('relais.now', '${now}', true); ${file}`).execute(database.read);
        const reach = async (reference: string) => {
          const row = database.read
            .selectFrom('practice')
            .select('reachable')
            .where('reference', '=', reference);
          return (await row.executeTakeFirstOrThrow()).reachable;
        };
        expect([await reach(cast.lumiere.reference), await reach(cast.parc.reference)]).toEqual([
          true,
          false,
        ]);
        const entered = await database.read
          .selectFrom('closure')
          .innerJoin('practice', 'practice.id', 'closure.practice_id')
          .select(['first_day', 'last_day', 'entered_at'])
          .where('reference', '=', cast.lumiere.reference)
          .orderBy('first_day')
          .orderBy('last_day')
          .execute();
        expect(entered.map(({ entered_at }) => entered_at?.toString() ?? null)).toEqual([
          null,
          '2026-05-31T22:00:00Z',
          now.toString(),
        ]);
        const due = await database.read.selectFrom('enquiry').select(['id', 'due_at']).execute();
        const dueOf = (id: EnquiryId) => due.find((one) => one.id === id)?.due_at;
        expect([dueOf(waiting), dueOf(answered)]).toEqual([now, null]);
        await database.close();
      }),
    ));

  test('a duplicate that named no first needs attention, and nothing else does (answering-245)', () =>
    playBoth(
      onItsOwn(async (played) => {
        await histories(played);
        const [ofNothing, undone] = [await played.newEnquiry(), await played.newEnquiry()];
        const { service, cast } = played;
        for (const id of [ofNothing, undone]) await refusedOfNothing(service, id, cast.camille.email);
        const doctor = await memberAt(service, cast.camille.email);
        expect(await reopen(service, doctor, await lookingAt(service, undone))).toEqual({ done: true });
        const { database } = await newDatabase(played.kind);
        await empty(database.read);
        await apply(database, '', '0009-refusals-and-witness');
        await copy(played.read, database.read);
        await sql`update enquiry set needs_attention = false`.execute(database.read);
        await apply(database, '0009-refusals-and-witness', '9999');
        const enquiries = await all(database.read, 'enquiry');
        const marked = enquiries.filter(({ needs_attention }) => needs_attention);
        expect(marked.map(({ id }) => id)).toEqual([ofNothing]);
        while ((await projectAnew({ ...played.service, database })) > 0);
        expect(await all(database.read, 'enquiry')).toEqual(await all(played.read, 'enquiry'));
        await database.close();
        return enquiries;
      }),
    ));

  test('each keeps what the first schema held', () =>
    playBoth(
      onItsOwn(async (played) => {
        await histories(played);
        const { database } = await newDatabase(played.kind);
        await empty(database.read);
        await apply(database, '', '0001-the-spine');
        await copy(played.read, database.read);
        const before = await all(database.read, 'enquiry');
        for (const [index, name] of names.entries())
          if (index > 0) {
            await apply(database, names[index - 1] ?? '', name);
            expect(await all(database.read, 'enquiry')).toMatchObject(before);
          }
        const [enquiry] = await all(database.read, 'enquiry');
        expect(enquiry).toMatchObject({
          contact_marks: [],
          contested: false,
          first_id: null,
          withdrawn_at: null,
        });
        const people = database.read.selectFrom('person').select(['digest', 'digest_week']).distinct();
        expect(await people.execute()).toEqual([{ digest: true, digest_week: '' }]);
        const yearly = await database.read.selectFrom('closure').select('yearly').distinct().execute();
        expect(yearly).toEqual([{ yearly: false }]);
        await database.close();
        return before;
      }),
    ));

  test('to the tables whose types are written (npm run schema writes them)', async () => {
    const { database } = await newDatabase('embedded');
    await expect(generateTypes(database, true)).resolves.toContain('interface DB');
    await database.close();
  });

  test.runIf(bothDatabases.includes('postgres'))(
    'two processes at once apply each of them once',
    async () => {
      const { url, drop } = await newPostgres();
      const databases = [openPostgres(url), openPostgres(url)];
      await empty(databases[0]!.read);
      const applied = await Promise.all(databases.map((database) => migrate(database, now)));
      expect(applied.flat().sort()).toEqual(names);
      for (const database of databases) await database.close();
      await drop();
    },
  );
});
