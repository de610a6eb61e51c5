import { expect } from 'vitest';
import { shows } from '../../../../src/access/theirs/enquiry-list.ts';
import { sealSearch } from '../../../../src/access/theirs/search-address.ts';
import * as theirTable from '../../../../src/access/theirs/their-enquiries.table.ts';
import { newFormToken } from '../../../../src/asking/form-token.ts';
import type { EnquiryId } from '../../../../src/database/id.ts';
import { nobody } from '../../../an-id.ts';
import { asks } from '../../../scene.ts';
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
    'of her practices, sent, the latest activity first, by what she asks to be shown': async (played) => {
      const { service, cast, now } = played;
      const { member, stranger } = await people(played);
      const first = await played.newEnquiry({ practice: cast.port.reference });
      const rows = [
        { unread: true },
        { unread: false, handled_at: now, answered_at: now },
        { unread: true, state: 'refused', contested: true },
        { unread: true, state: 'closed' },
        { unread: false, first_id: first, first_read_at: now },
        { sent_at: null },
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
        ...{ 'to-handle': [4, 0], unread: [2, 0], running: [4, 1, 0], secondary: [4] },
        ...{ archived: [3, 2], all: [4, 3, 2, 1, 0] },
      });
      const steps = pages.at(-1)?.lines.map((line) => line.step);
      expect(steps).toEqual(['read', 'sent', 'sent', 'answered', 'sent']);
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
