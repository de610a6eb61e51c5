import { expect } from 'vitest';
import { deferLetter } from '../../../src/letters/delivery.table.ts';
import * as replyTable from '../../../src/letters/reply.table.ts';
import type { About } from '../../../src/letters/what-a-reply-means.ts';
import { nobody } from '../../an-id.ts';
import { contractOf, onItsOwn } from '../contract.ts';
import { hours } from '../rows.ts';
import { aLetter, claim, ended, first, posted, rowOf, said, second } from './letters.ts';

const { releasePutOff, reviveLetters, repliesInClear, sealReply } = replyTable;

contractOf('replies to letters', replyTable, {
  releasePutOff: {
    'what was put off for one of some reasons, and is held by nobody': async (played) => {
      const { write, now } = played;
      const abouts = ['relay', 'relay', 'us', 'line', null] as const;
      const letters = abouts.map((about) => ({ ...aLetter(played), about }));
      await posted(played, ...letters.map(({ about, ...letter }) => letter));
      await claim(played, now);
      for (const { id, about } of letters)
        await write((tx) =>
          deferLetter(tx, { id, claim: first }, { ...said('no', about), nextTryAt: hours(played, 2) }),
        );
      const held = letters[1]!.id;
      await write((tx) => tx.updateTable('letter').set({ claim: second }).where('id', '=', held).execute());
      const release = (abouts: About[], at = hours(played, 1)) =>
        write((tx) => releasePutOff(tx, { abouts, now: at }));
      const moments = () =>
        Promise.all(
          letters.map(async ({ id }) => (await rowOf(played, id))?.next_try_at?.since(now).total('hours')),
        );
      expect(await release(['relay'])).toBe(1);
      expect(await moments()).toEqual([1, 2, 2, 2, 2]);
      expect(await release(['relay'])).toBe(0);
      expect(await release(['relay', 'us'])).toBe(1);
      expect(await moments()).toEqual([1, 2, 1, 2, 2]);
    },
  },
  reviveLetters: {
    'what was given up since a moment for what was said about us (letters-8)': async (played) => {
      const { write } = played;
      const letters = [
        ['failed', 'us', 3],
        ['failed', 'relay', 2],
        ['failed', 'us', 1],
        ['failed', 'recipient', 3],
        ['accepted', 'us', 3],
      ] as const;
      const rows = letters.map(() => aLetter(played));
      await posted(played, ...rows);
      for (const [index, [state, about, hour]] of letters.entries())
        await ended(played, rows[index]!.id, state, hours(played, hour), {
          reply_about: about,
          tries: 9,
        });
      const revive = () =>
        write((tx) =>
          reviveLetters(tx, { abouts: ['relay', 'us'], since: hours(played, 1), now: hours(played, 4) }),
        );
      expect([await revive(), await revive()]).toEqual([2, 0]);
      const now = await Promise.all(rows.map(({ id }) => rowOf(played, id)));
      expect(now.map((row) => [row?.state, row?.tries])).toEqual([
        ['waiting', 0],
        ['waiting', 0],
        ['failed', 9],
        ['failed', 9],
        ['accepted', 9],
      ]);
      expect(now[0]).toMatchObject({ next_try_at: hours(played, 4), settled_at: null });
    },
  },
  repliesInClear: {
    'with what opens them, and none once it is sealed': onItsOwn(async (played) => {
      const enquiryId = await played.newEnquiry();
      const { sealed_key } = await played.read
        .selectFrom('enquiry')
        .select('sealed_key')
        .where('id', '=', enquiryId)
        .executeTakeFirstOrThrow();
      const letters = [aLetter(played), aLetter(played, { enquiryId }), aLetter(played)];
      await posted(played, ...letters);
      const [alone, of] = letters.map((letter) => letter.id);
      await ended(played, alone ?? nobody, 'failed', played.now, { last_reply: '550 no' });
      await ended(played, of ?? nobody, 'accepted', played.now, { last_reply: '250 ok' });
      const left = () => played.write((tx) => repliesInClear(tx, 10));
      const all = (await left()).toSorted((one, other) => one.reply.localeCompare(other.reply));
      expect(all).toEqual([
        { id: of, enquiryId, accepted: true, reply: '250 ok', sealedKey: sealed_key },
        { id: alone, enquiryId: null, accepted: false, reply: '550 no', sealedKey: null },
      ]);
      expect(await played.write((tx) => repliesInClear(tx, 1))).toHaveLength(1);
      await played.write((tx) => sealReply(tx, of ?? nobody, { sealedReply: null, about: null }));
      expect((await left()).map((one) => one.id)).toEqual([alone]);
    }),
  },
  sealReply: {
    'in place of what was kept in clear': async (played) => {
      const letter = aLetter(played);
      await posted(played, letter);
      await ended(played, letter.id, 'failed', played.now, { last_reply: '550 no' });
      await played.write((tx) => sealReply(tx, letter.id, said('sealed', 'us')));
      expect(await rowOf(played, letter.id)).toMatchObject({
        ...{ state: 'failed', last_reply: null, sealed_reply: Buffer.from('sealed'), reply_about: 'us' },
      });
    },
  },
});
