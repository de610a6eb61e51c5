import { expect } from 'vitest';
import { newLink } from '../../../src/access/link/new-link.ts';
import type { LetterId } from '../../../src/database/id.ts';
import { insertLetters } from '../../../src/letters/letter.table.ts';
import * as reminderTable from '../../../src/reminding/reminder.table.ts';
import { nobody } from '../../an-id.ts';
import { contractOf } from '../contract.ts';
import { aLetter, ended, linkIn } from '../letters/letters.ts';
import { aPerson, hours } from '../rows.ts';

const { reminderOnItsWay } = reminderTable;

contractOf('a reminder', reminderTable, {
  reminderOnItsWay: {
    'when the first copy left, and whether another is on its way': async (played) => {
      const { write } = played;
      const [one, other] = [await played.newEnquiry(), await played.newEnquiry()];
      const personId = await aPerson(played);
      const links = await played.deed(async (within) =>
        [one, other].map((enquiryId) => newLink(within, { purpose: 'alert', personId, enquiryId }).link),
      );
      const list = aLetter(played, { kind: 'reminder', personId, linkId: links[0]?.id });
      await write((tx) => insertLetters(tx, [{ letter: list, newLinks: links }]));
      const second = await played.deed(
        async (within) => newLink(within, { purpose: 'alert', personId, enquiryId: one }).link,
      );
      const copy = aLetter(played, { kind: 'reminder', personId, linkId: second.id });
      await write((tx) => insertLetters(tx, [{ letter: copy, newLinks: [second] }]));
      await linkIn(played, { purpose: 'alert', personId, enquiryId: one });
      const settle = (id: LetterId, state: 'accepted' | 'failed', hour: number) =>
        ended(played, id, state, hours(played, hour));
      const both = () =>
        write(async (tx) => [await reminderOnItsWay(tx, one), await reminderOnItsWay(tx, other)]);
      const asked = [await both()];
      await settle(copy.id, 'accepted', 2);
      asked.push(await both());
      await settle(list.id, 'failed', 1);
      asked.push(await both());
      const none = { leftAt: null, onItsWay: false };
      expect(asked).toEqual([
        [
          { leftAt: null, onItsWay: true },
          { leftAt: null, onItsWay: true },
        ],
        [
          { leftAt: hours(played, 2), onItsWay: true },
          { leftAt: null, onItsWay: true },
        ],
        [{ leftAt: hours(played, 2), onItsWay: false }, none],
      ]);
      expect(await write((tx) => reminderOnItsWay(tx, nobody))).toEqual(none);
    },
    'the first that left, of several': async (played) => {
      const { write } = played;
      const enquiryId = await played.newEnquiry();
      const personId = await aPerson(played);
      for (const hour of [4, 3]) {
        const to = { purpose: 'alert' as const, personId, enquiryId };
        const link = await played.deed(async (within) => newLink(within, to).link);
        const letter = aLetter(played, { kind: 'reminder', linkId: link.id });
        await write((tx) => insertLetters(tx, [{ letter, newLinks: [link] }]));
        await ended(played, letter.id, 'accepted', hours(played, hour));
      }
      expect(await write((tx) => reminderOnItsWay(tx, enquiryId))).toEqual({
        leftAt: hours(played, 3),
        onItsWay: false,
      });
    },
  },
});
