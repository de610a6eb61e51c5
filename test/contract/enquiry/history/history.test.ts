import { expect } from 'vitest';
import type { EnquiryId } from '../../../../src/database/id.ts';
import type { Fact } from '../../../../src/enquiry/facts/fact.ts';
import type { LaterWait } from '../../../../src/enquiry/figures/later-waits.ts';
import { whatCounts } from '../../../../src/enquiry/figures/what-counts.ts';
import { historyOf } from '../../../../src/enquiry/history/enquiry.table.ts';
import * as historyTable from '../../../../src/enquiry/history/history.table.ts';
import { whereItStands } from '../../../../src/enquiry/history/where-it-stands.ts';
import { searchRow } from '../../../../src/enquiry/search/search.table.ts';
import { contractOf } from '../../contract.ts';
import type { Played } from '../../play.ts';
import { hours } from '../../rows.ts';

const { saveHistory } = historyTable;

async function asIs(played: Played) {
  const id = await played.newEnquiry();
  const history = (await historyOf(played.read, id)).map((line) => line.fact);
  const row = played.read.selectFrom('enquiry').selectAll().where('id', '=', id);
  const { practice_id, procedure_id } = await row.executeTakeFirstOrThrow();
  const place = { id, practiceId: practice_id, procedureId: procedure_id, first: null };
  return { id, history, place, row };
}

const all = async ({ read }: Played, id: EnquiryId) => ({
  row: await read.selectFrom('enquiry').selectAll().where('id', '=', id).execute(),
  facts: await read
    .selectFrom('enquiry_fact')
    .selectAll()
    .where('enquiry_id', '=', id)
    .orderBy('number')
    .execute(),
  tally: await read.selectFrom('enquiry_tally').selectAll().where('enquiry_id', '=', id).execute(),
  search: (await read.selectFrom('enquiry_search').selectAll().where('enquiry_id', '=', id).execute()).map(
    ({ terms, ...rest }) => ({ ...rest, terms: terms.map(String).sort() }),
  ),
});

const none = { laterWaits: [], rejoined: false };

contractOf('a history', historyTable, {
  saveHistory: {
    'a fact and everything that is derived with it': async (played) => {
      const { id, history, place } = await asIs(played);
      const before = await all(played, id);
      const fact: Fact = { kind: 'written', number: 2, at: hours(played, 1), by: { kind: 'patient' } };
      const standing = whereItStands([...history, fact]);
      const toSave = {
        fact: { fact, sealed: Buffer.from([0, 255]), submission: 'form' },
        search: searchRow(played.service.keys, place, { words: ['paupières'] }),
        row: { standing, dueAt: hours(played, 2), lateAt: hours(played, 3) },
        figures: { ...none, tally: { ...whatCounts([...history, fact]), readAt: hours(played, 3) } },
      };
      await played.write((tx) => saveHistory(tx, place, toSave));
      const after = await all(played, id);
      expect(after.facts).toHaveLength(2);
      expect(after.facts[1]).toMatchObject({
        kind: 'written',
        submission: 'form',
        data: {},
        by_person: null,
      });
      expect(after.row[0]).toMatchObject({
        last_fact: 2,
        due_at: hours(played, 2),
        late_at: hours(played, 3),
        unread: true,
      });
      expect(after.tally[0]).toMatchObject({ read_at: hours(played, 3), group_id: id });
      expect(after.search[0]?.terms.length).toBe((before.search[0]?.terms.length ?? 0) + 1);
      expect(after.search[0]?.version).toBe(before.search[0]?.version);
      return after;
    },
    'the figures alone': async (played) => {
      const { id, place, history } = await asIs(played);
      const before = await all(played, id);
      const figures = { ...none, tally: { ...whatCounts(history), handledHow: 'spam' as const } };
      for (const _ of 'ab')
        await played.write((tx) => saveHistory(tx, place, { fact: null, search: null, row: null, figures }));
      const after = await all(played, id);
      expect(after).toEqual({ ...before, tally: [{ ...before.tally[0], handled_how: 'spam' }] });
    },
    'later waits, how they stand, and without those that rejoined another': async (played) => {
      const { id, place, history } = await asIs(played);
      const wait = (number: number, how: LaterWait['how'] = null): LaterWait => ({
        ...{ number, since: hours(played, number), how, by: null },
        endedAt: how && hours(played, number + 1),
      });
      const saves = (laterWaits: LaterWait[], rejoined = false) =>
        played.write((tx) =>
          saveHistory(tx, place, {
            ...{ fact: null, search: null, row: null },
            figures: { tally: whatCounts(history), laterWaits, rejoined },
          }),
        );
      const kept = async () => {
        const rows = await played.read
          .selectFrom('enquiry_wait')
          .select(['number', 'how', 'since', 'ended_at'])
          .where('enquiry_id', '=', id)
          .orderBy('number')
          .execute();
        return rows.map((row) => [row.number, row.how, row.since, row.ended_at]);
      };
      await saves([wait(2), wait(4)]);
      await saves([wait(2, 'answered'), wait(4)]);
      const both = await kept();
      expect(both).toEqual([
        [2, 'answered', hours(played, 2), hours(played, 3)],
        [4, null, hours(played, 4), null],
      ]);
      await saves([wait(2)], true);
      expect(await kept()).toEqual([[2, null, hours(played, 2), null]]);
      await saves([], true);
      expect(await kept()).toEqual([]);
      return both;
    },
    'nothing where the number, or the form, is there already': async (played) => {
      const { id, place, history } = await asIs(played);
      const fact = (number: number): Fact => ({
        ...{ kind: 'reminded', told: [], number, at: played.now },
        by: { kind: 'relais' },
      });
      const tally = whatCounts(history);
      const save = (number: number) =>
        played.write((tx) =>
          saveHistory(tx, place, {
            fact: { fact: fact(number), sealed: null, submission: 'form' },
            ...{
              search: null,
              row: null,
              figures: { ...none, tally: { ...tally, readAt: hours(played, number) } },
            },
          }),
        );
      await save(2);
      const before = await all(played, id);
      for (const number of [2, 3]) await expect(save(number)).rejects.toMatchObject({ code: '23505' });
      expect(await all(played, id)).toEqual(before);
    },
  },
});
