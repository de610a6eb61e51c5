import { expect } from 'vitest';
import { countPatientLinks, linkById } from '../../../src/access/link/link.table.ts';
import { newLink } from '../../../src/access/link/new-link.ts';
import * as letterTable from '../../../src/letters/letter.table.ts';
import { contractOf } from '../contract.ts';
import { aPerson } from '../rows.ts';
import { aLetter, posted, rowOf } from './letters.ts';

const { insertLetters, insertLink } = letterTable;

contractOf('a letter', letterTable, {
  insertLetters: {
    'due at once, in one statement with the links that it is the first to carry': async (played) => {
      const { read, write, now } = played;
      const personId = await aPerson(played);
      const to = { purpose: 'invitation' as const, personId, enquiryId: null };
      const links = await played.deed(async (within) => [newLink(within, to).link, newLink(within, to).link]);
      const sealedMessage = played.service.chance.bytes(100_000);
      const letter = aLetter(played, {
        personId,
        linkId: links[0]?.id,
        sealedRecipient: Buffer.alloc(0),
        sealedMessage,
      });
      await write((tx) => insertLetters(tx, [{ letter, newLinks: links }]));
      const row = await rowOf(played, letter.id);
      expect(row).toMatchObject({ state: 'waiting', next_try_at: now, tries: 0, settled_at: null });
      expect(row?.sealed_message.equals(sealedMessage)).toBe(true);
      expect(row?.sealed_recipient).toEqual(Buffer.alloc(0));
      const carried = await read
        .selectFrom('link')
        .select(['id', 'letter_id'])
        .where('person_id', '=', personId)
        .execute();
      expect(new Map(carried.map((link) => [link.id, link.letter_id]))).toEqual(
        new Map([
          [links[0]?.id, null],
          [links[1]?.id, letter.id],
        ]),
      );
      return [row, carried];
    },
    'several at once, each with its own links': async (played) => {
      const { read, write } = played;
      const [one, other] = [await aPerson(played), await aPerson(played)];
      const made = await played.deed(async (within) =>
        [one, other].map(
          (personId) => newLink(within, { purpose: 'invitation', personId, enquiryId: null }).link,
        ),
      );
      const letters = made.map((link) => ({
        letter: aLetter(played, { personId: link.personId, linkId: link.id }),
        newLinks: [link],
      }));
      await write((tx) => insertLetters(tx, letters));
      for (const link of made)
        expect(await linkById(read, link.id)).toEqual({ ...link, endedAt: null, sealedAddress: null });
      for (const { letter } of letters) expect(await rowOf(played, letter.id)).toBeDefined();
    },
    'nothing where the same letter is there: about one fact, of one kind, to one person': async (played) => {
      const enquiryId = await played.newEnquiry();
      const same = { enquiryId, factNumber: 7, kind: 'patient-again' };
      const [once, twice, other] = [
        aLetter(played, same),
        aLetter(played, same),
        aLetter(played, { ...same, factNumber: 8 }),
      ];
      await posted(played, once);
      await posted(played, twice, other);
      const there = await Promise.all([once, twice, other].map(({ id }) => rowOf(played, id)));
      expect(there.map(Boolean)).toEqual([true, false, true]);
    },
    'nothing of what its transaction took back': async (played) => {
      const letter = aLetter(played);
      const failing = played.write(async (tx) => {
        await insertLetters(tx, [{ letter, newLinks: [] }]);
        throw new Error('a fault');
      });
      await expect(failing).rejects.toThrow('a fault');
      expect(await rowOf(played, letter.id)).toBeUndefined();
    },
  },
  insertLink: {
    'as one that was sent at a moment, and no letter carries it': async (played) => {
      const { read, write, now } = played;
      const enquiryId = await played.newEnquiry();
      const made = await played.deed(async (within) =>
        newLink(within, { purpose: 'address', personId: null, enquiryId }),
      );
      const sealedAddress = played.service.chance.bytes(40);
      await write((tx) => insertLink(tx, { ...made.link, sealedAddress }, now));
      const link = await linkById(read, made.link.id);
      expect(link).toEqual({ ...made.link, endedAt: null, sealedAddress });
      const sent = (since: Temporal.Instant) =>
        write((tx) => countPatientLinks(tx, enquiryId, 'address', since));
      expect([await sent(now), await sent(now.subtract({ seconds: 1 }))]).toEqual([0, 1]);
    },
  },
});
