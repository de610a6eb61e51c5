import { expect } from 'vitest';
import { orders, shows } from '../../../../src/access/theirs/enquiry-list.ts';
import { sealSearch } from '../../../../src/access/theirs/search-address.ts';
import * as theirTable from '../../../../src/access/theirs/their-enquiries.table.ts';
import { contactOutside } from '../../../../src/answering/contact-outside.ts';
import { newFormToken } from '../../../../src/asking/form-token.ts';
import { writeAgain } from '../../../../src/asking/write-again.ts';
import type { EnquiryId } from '../../../../src/database/id.ts';
import { nobody } from '../../../an-id.ts';
import { said } from '../../../said.ts';
import { asks, lookingAt, openedForm, patientOf } from '../../../scene.ts';
import { contractOf } from '../../contract.ts';
import type { Played } from '../../play.ts';
import { aPerson, atDesk, enquiryIs, hours } from '../../rows.ts';

const { theirList, theirThread } = theirTable;

/** A member of Cabinet Lumière, and one of nothing. */
async function people(played: Played) {
  const lumiere = await played.idOf(played.cast.lumiere);
  return {
    member: await atDesk(played, await aPerson(played, {}, [lumiere])),
    stranger: await atDesk(played, await aPerson(played)),
    lumiere,
  };
}

contractOf('her enquiries', theirTable, {
  theirList: {
    'of her practices, sent, the longest wait or else the latest activity first (access-321, access-322)':
      async (played) => {
        const { service, cast, now } = played;
        const { member, stranger } = await people(played);
        const first = await played.newEnquiry({ practice: cast.port.reference });
        const rows = [
          { unread: true, waits_since: hours(played, -1) },
          { unread: false, handled_at: now, answered_at: now, waits_since: null },
          { unread: true, state: 'refused', contested: true, waits_since: now, wait: 'contested' },
          { unread: true, state: 'closed', waits_since: null },
          { unread: false, first_id: first, first_read_at: now, waits_since: hours(played, -2) },
          { sent_at: null, waits_since: null },
          { unread: false, handled_at: now, answered_at: now, waits_since: hours(played, -3), wait: 'later' },
        ];
        const ids: EnquiryId[] = [];
        for (const [hour, row] of rows.entries()) {
          const id = await played.newEnquiry();
          await enquiryIs(played, id, { ...row, last_activity_at: hours(played, hour) });
          ids.push(id);
        }
        const shown: Record<string, number[]> = {};
        const pages = [];
        for (const show of shows) {
          const page = await theirList(service, member, { show, after: null });
          shown[show] = page.lines.map((line) => ids.indexOf(line.id));
          pages.push(page);
          expect(Object.values(page.counts)[Object.keys(page.counts).indexOf(show)]).toBe(page.lines.length);
        }
        expect(shown).toEqual({
          ...{ 'to-handle': [6, 4, 0, 2], unread: [2, 0], running: [6, 4, 1, 0], secondary: [4] },
          ...{ archived: [3, 2], all: [6, 4, 3, 2, 1, 0] },
        });
        const steps = pages.at(-1)?.lines.map((line) => line.step);
        expect(steps).toEqual(['answered', 'read', 'sent', 'sent', 'answered', 'sent']);
        const newest = await theirList(service, member, { show: 'to-handle', order: 'newest', after: null });
        expect(newest.lines.map((line) => ids.indexOf(line.id))).toEqual([2, 0, 4, 6]);
        expect(await theirList(service, stranger, { show: 'all', after: null })).toMatchObject({
          ...{ lines: [], next: null, counts: { all: 0 } },
        });
        const alone = await atDesk(played, member.person.id, ids[1]);
        const one = await theirList(service, alone, { show: 'all', after: null });
        expect([one.lines.map((line) => line.id), one.counts.all]).toEqual([[ids[1]], 1]);
        return pages;
      },
    'fifty to a page, each once, however many have one moment': async (played) => {
      const { service } = played;
      const { member, lumiere } = await people(played);
      for (let count = 0; count < 52; count++) await played.newEnquiry();
      await played.write((tx) =>
        tx
          .updateTable('enquiry')
          .set({ last_activity_at: played.now.add({ microseconds: 7 }) })
          .where('practice_id', '=', lumiere)
          .execute(),
      );
      const first = await theirList(service, member, { show: 'all', after: null });
      const second = await theirList(service, member, { show: 'all', after: first.next });
      expect([first.lines.length, second.lines.length, second.next]).toEqual([50, 2, null]);
      const ids = [...first.lines, ...second.lines].map((line) => line.id);
      expect(ids).toEqual([...new Set(ids)].sort().reverse());
      for (const after of ['nonsense', `${nobody}_${nobody}`, `2026-99-99T00:00:00Z_${nobody}`])
        expect((await theirList(service, member, { show: 'all', after })).lines).toEqual(first.lines);
      return [first.next, ids];
    },
    'who waits, page by page in either order, and each once (access-322)': async (played) => {
      const { service } = played;
      const { member, lumiere } = await people(played);
      for (let count = 0; count < 52; count++) await played.newEnquiry();
      await played.write((tx) =>
        tx
          .updateTable('enquiry')
          .set({ waits_since: played.now.add({ microseconds: 7 }) })
          .where('practice_id', '=', lumiere)
          .execute(),
      );
      const all: string[][] = [];
      for (const order of orders) {
        const asked = { show: 'to-handle', order } as const;
        const first = await theirList(service, member, { ...asked, after: null });
        const second = await theirList(service, member, { ...asked, after: first.next });
        expect([first.lines.length, second.lines.length, second.next]).toEqual([50, 2, null]);
        all.push([...first.lines, ...second.lines].map((line) => line.id));
      }
      const [longest = [], newest = []] = all;
      expect(longest).toEqual([...new Set(longest)].sort());
      expect(newest).toEqual(longest.toReversed());
      return all;
    },
    'how each waits, by the calendar of its own practice (access-323)': async (played) => {
      const { service, cast, idOf, write, now } = played;
      const [far, near] = [await idOf(cast.port), await idOf(cast.lumiere)];
      await write((tx) =>
        tx
          .updateTable('practice')
          .set({ zone: 'Indian/Reunion', territory: 'FR-974' })
          .where('id', '=', far)
          .execute(),
      );
      const caller = await atDesk(played, await aPerson(played, {}, [near, far]));
      // 10:00 in Paris, 12:00 at La Réunion, whose day ends in twelve hours.
      const row = { waits_since: now.subtract({ hours: 24 * 4 }), late_at: hours(played, 13) };
      const ids = [
        await played.newEnquiry(),
        await played.newEnquiry({ practice: cast.port.reference }),
        await played.newEnquiry(),
        await played.newEnquiry(),
      ];
      await enquiryIs(played, ids[0]!, row);
      await enquiryIs(played, ids[1]!, { ...row, wait: 'later', says_yes: true });
      await enquiryIs(played, ids[2]!, { late_at: now });
      await enquiryIs(played, ids[3]!, { waits_since: null });
      const { lines } = await theirList(service, caller, { show: 'all', after: null });
      const waitOf = (place: number) => lines.find((line) => line.id === ids[place])?.wait;
      expect(waitOf(0)).toMatchObject({ which: 'first', workingDays: 2, began: 'before', urgency: 'today' });
      expect(waitOf(1)).toMatchObject({ which: 'later', saysYes: true, urgency: null });
      expect(waitOf(2)).toMatchObject({ workingDays: 0, began: 'today', urgency: 'late' });
      expect(waitOf(3)).toBeNull();
      return [0, 1, 2, 3].map(waitOf);
    },
    'whether a later wait began with a word or with a no (access-324)': async (played) => {
      const { service, now } = played;
      const { member } = await people(played);
      const ids = [await played.newEnquiry(), await played.newEnquiry()];
      for (const [place, id] of ids.entries()) {
        const seen = await lookingAt(service, id);
        const how = { channel: 'telephone', outcome: 'reached', on: 'now', note: '' } as const;
        await contactOutside(service, member, { ...seen, ...how });
        const patient = await patientOf(service, id);
        await writeAgain(service, patient, { text: said('Allô ?'), formToken: openedForm(service) });
        const told = { kind: place === 0 ? 'testified' : 'written' };
        await played.write((tx) =>
          tx
            .updateTable('enquiry_fact')
            .set(told)
            .where('enquiry_id', '=', id)
            .where('kind', '=', 'written')
            .execute(),
        );
      }
      const { lines } = await theirList(service, member, { show: 'to-handle', after: null });
      const shown = ids.map((id) => lines.find((line) => line.id === id)?.wait);
      expect(shown).toMatchObject([
        { which: 'later', saysNo: true, since: now.toString() },
        { which: 'later', saysNo: false },
      ]);
      return shown;
    },
    'what she looks for': async (played) => {
      const { service, cast } = played;
      const { member } = await people(played);
      const id = await played.newEnquiry({ name: 'Élodie Le Goff', message: 'Pour les jambes.' });
      await played.newEnquiry();
      await played.newEnquiry({ name: 'Élodie Le Goff', practice: cast.port.reference });
      const look = async (text: string) => {
        const find = await sealSearch(service, member, text);
        const page = await theirList(service, member, { show: 'all', after: null, find });
        return [page.search, page.lines.map((line) => line.id), page.counts.all];
      };
      const answers = [await look('goff elo'), await look('jambes'), await look('nothing'), await look('?')];
      expect(answers).toEqual([
        ['goff elo', [id], 1],
        ['jambes', [id], 1],
        ['nothing', [], 0],
        ['?', expect.any(Array), 2],
      ]);
      return answers;
    },
  },
  theirThread: {
    'hers, and for anybody else it does not exist': async (played) => {
      const { service, cast } = played;
      const { member, stranger } = await people(played);
      const [id, other] = [
        await played.newEnquiry(),
        await played.newEnquiry({ practice: cast.port.reference }),
      ];
      const thread = await theirThread(service, member, id);
      expect(thread).toMatchObject({ id, lines: [{ words: 'Bonjour docteur, est-ce douloureux ?' }] });
      const alone = await atDesk(played, member.person.id, nobody);
      const asked = [
        await theirThread(service, stranger, id),
        await theirThread(service, alone, id),
        await theirThread(service, member, other),
        await theirThread(service, member, nobody),
      ];
      expect(asked).toEqual([null, null, null, null]);
      return thread;
    },
    'not while it is held': async (played) => {
      const { service, cast, read } = played;
      const { member, lumiere } = await people(played);
      const asking = { practice: cast.lumiere.reference, procedure: cast.botulinum };
      await asks(service, { ...asking, formToken: newFormToken(service) });
      const { id } = await read
        .selectFrom('enquiry')
        .select('id')
        .where('practice_id', '=', lumiere)
        .executeTakeFirstOrThrow();
      expect(await theirThread(service, member, id)).toBeNull();
    },
  },
});
