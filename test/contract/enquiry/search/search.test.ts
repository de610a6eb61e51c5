import { sql } from 'kysely';
import { expect } from 'vitest';
import type { EnquiryId, PracticeId } from '../../../../src/database/id.ts';
import * as searchTable from '../../../../src/enquiry/search/search.table.ts';
import type { Sought } from '../../../../src/enquiry/search/what-is-sought.ts';
import { findableVersion } from '../../../../src/enquiry/search/which-terms.ts';
import { anId } from '../../../an-id.ts';
import { contractOf, onItsOwn } from '../../contract.ts';
import type { Played } from '../../play.ts';

const { searchRow, addSearch, whereSought, replaceSearch, findableBefore, setAside } = searchTable;

const termsOf = async ({ read }: Played, id: EnquiryId) => {
  const row = await read
    .selectFrom('enquiry_search')
    .select([sql<string[]>`terms::text[]`.as('terms'), 'version'])
    .where('enquiry_id', '=', id)
    .executeTakeFirst();
  return row && { version: row.version, terms: row.terms.toSorted() };
};

const found = async (played: Played, practiceIds: PracticeId[], sought: Sought) => {
  const rows = await played.read
    .selectFrom('enquiry')
    .select('id')
    .where(whereSought(played.service.keys, practiceIds, sought))
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
};

const word = (...words: string[]): Sought => words.map((one) => [[`word:${one}`]]);

contractOf('a search', searchTable, {
  searchRow: {
    'terms of one practice, the highest and the lowest bigint too': async (played) => {
      const { keys } = played.service;
      const [id, here, there] = [
        anId<EnquiryId>('x'),
        await played.idOf(played.cast.lumiere),
        await played.idOf(played.cast.port),
      ];
      const words = ['Une question sur les paupières'];
      const row = searchRow(keys, { id, practiceId: here }, { words });
      expect(row).toMatchObject({ enquiry_id: id, version: findableVersion });
      const read = async (terms: typeof row.terms) =>
        (await sql<{ terms: string[] }>`select ${terms}::text[] as terms`.execute(played.read)).rows[0]
          ?.terms;
      const terms = await read(row.terms);
      expect(terms?.length).toBeGreaterThan(1);
      const other = await read(searchRow(keys, { id, practiceId: there }, { words }).terms);
      expect(terms?.filter((term) => other?.includes(term))).toEqual([]);
      return [terms, other];
    },
  },
  addSearch: {
    'added to what is there, each once, whose version stays': async (played) => {
      const { service, write } = played;
      const practiceId = await played.idOf(played.cast.lumiere);
      const id = await played.newEnquiry();
      await write((tx) =>
        tx
          .updateTable('enquiry_search')
          .set({ terms: [], version: 0 })
          .where('enquiry_id', '=', id)
          .execute(),
      );
      const states = [];
      for (const words of [['paupières'], ['paupières', 'cernes'], ['jambes']]) {
        await write((tx) => addSearch(tx, searchRow(service.keys, { id, practiceId }, { words })).execute());
        states.push(await termsOf(played, id));
      }
      expect(states.map((state) => state?.version)).toEqual([0, 0, 0]);
      expect(states.map((state) => state?.terms.length)).toEqual([1, 2, 3]);
      expect(states[2]?.terms).toEqual(expect.arrayContaining(states[1]?.terms ?? []));
      return states;
    },
  },
  whereSought: {
    'all of it, one of several, in the terms of each practice': async (played) => {
      const { cast, service, write } = played;
      const [here, there] = [await played.idOf(cast.lumiere), await played.idOf(cast.port)];
      const ids = [];
      for (const [practice, words] of [
        [cast.lumiere, ['aaa', 'bbb']],
        [cast.lumiere, ['bbb']],
        [cast.port, ['aaa']],
      ] as const) {
        const id = await played.newEnquiry({ practice: practice.reference, message: 'Bonjour.' });
        const practiceId = await played.idOf(practice);
        const row = searchRow(service.keys, { id, practiceId }, { words: [...words] });
        await write((tx) => addSearch(tx, row).execute());
        ids.push(id);
      }
      const [both = '', one = '', other = ''] = ids;
      const either: Sought = [[['word:aaa'], ['word:bbb']]];
      const answers = [
        await found(played, [here], word('bbb')),
        await found(played, [here], word('aaa', 'bbb')),
        await found(played, [here], either),
        await found(played, [here], [[['word:aaa', 'word:bbb']]]),
        await found(played, [here, there], word('aaa')),
        await found(played, [there], word('bbb')),
        await found(played, [here], word('nothing')),
      ];
      expect(answers).toEqual([
        ...[[both, one].sort(), [both], [both, one].sort(), [both], [both, other].sort(), [], []],
      ]);
    },
    'by the index, however many there are': onItsOwn(async (played) => {
      const here = await played.idOf(played.cast.lumiere);
      await played.newEnquiry();
      const many = sql`
        insert into enquiry_search
        select md5(n::text)::uuid, array(select n * 1000 + m from generate_series(1, 30) m), 1
        from generate_series(1, 3000) n`;
      await played.write(async (tx) => {
        await sql`alter table enquiry_search drop constraint enquiry_search_enquiry_id_fkey`.execute(tx);
        await many.execute(tx);
      });
      await sql`vacuum analyze enquiry_search`.execute(played.read);
      const plan = await sql<{ 'QUERY PLAN': string }>`explain
        select id from enquiry where ${whereSought(played.service.keys, [here], word('aaa', 'bbb'))}`.execute(
        played.read,
      );
      expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('enquiry_search_terms');
    }),
  },
  replaceSearch: {
    'of it alone: other terms, this version': async (played) => {
      const { service, write } = played;
      const practiceId = await played.idOf(played.cast.lumiere);
      const [id, other] = [await played.newEnquiry(), await played.newEnquiry()];
      const [before, otherBefore] = [await termsOf(played, id), await termsOf(played, other)];
      await write((tx) =>
        tx.updateTable('enquiry_search').set({ version: 0 }).where('enquiry_id', '=', id).execute(),
      );
      await write((tx) =>
        replaceSearch(tx, searchRow(service.keys, { id, practiceId }, { words: ['cernes'] })),
      );
      const after = await termsOf(played, id);
      expect(after).toMatchObject({ version: findableVersion, terms: [expect.any(String)] });
      expect(before?.terms).not.toContain(after?.terms[0]);
      expect(await termsOf(played, other)).toEqual(otherBefore);
      return after;
    },
  },
  setAside: {
    'with the terms that it has': async (played) => {
      const id = await played.newEnquiry();
      const before = await termsOf(played, id);
      await played.write(async (tx) => {
        await tx.updateTable('enquiry_search').set({ version: 0 }).where('enquiry_id', '=', id).execute();
        await setAside(tx, id);
      });
      expect(await termsOf(played, id)).toEqual({ ...before, version: findableVersion });
    },
  },
  findableBefore: {
    'so many at most, and not what another holds or what is of this version': onItsOwn(async (played) => {
      const ids: EnquiryId[] = [];
      for (const _ of 'abcd') ids.push(await played.newEnquiry());
      const part = (many: EnquiryId[]) =>
        played.write((tx) =>
          tx
            .updateTable('enquiry_search')
            .set({ version: findableVersion - 1 })
            .where('enquiry_id', 'in', many)
            .execute(),
        );
      const held = (most: number) => played.write((tx) => findableBefore(tx, most));
      expect(await held(9)).toEqual([]);
      await part(ids.slice(0, 3));
      expect((await held(9)).sort()).toEqual(ids.slice(0, 3).sort());
      expect(await held(2)).toHaveLength(2);
      let another: string[] = [];
      await played.whileAnotherHolds(
        async (tx) => {
          another = await findableBefore(tx, 2);
        },
        async () => {
          const rest = await held(9);
          expect([...another, ...rest].sort()).toEqual(ids.slice(0, 3).sort());
        },
      );
      expect(another).toHaveLength(2);
    }),
  },
});
