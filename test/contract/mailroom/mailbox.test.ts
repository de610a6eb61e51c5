import { expect } from 'vitest';
import type { MailboxLetterId } from '../../../src/database/id.ts';
import { newId } from '../../../src/database/new-id.ts';
import * as mailboxTable from '../../../src/mailroom/mailbox.table.ts';
import { nobody } from '../../an-id.ts';
import { contractOf, onItsOwn } from '../contract.ts';
import type { Played } from '../play.ts';
import { hours } from '../rows.ts';

const { insertMailboxLetter, mailboxLetters, mailboxLetter } = mailboxTable;

async function arrives(
  played: Played,
  receivedAt = played.now,
  raw = Buffer.from('Subject: Bonjour\r\n\r\n'),
) {
  const letter = {
    id: newId<MailboxLetterId>(played.service.chance),
    recipient: 'léa@courriel.example',
    raw,
    receivedAt,
  };
  await played.write((tx) => insertMailboxLetter(tx, letter));
  return letter;
}

contractOf('the built-in mailbox', mailboxTable, {
  insertMailboxLetter: {
    'every byte of it': async (played) => {
      const raw = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
      const letter = await arrives(played, played.now.add({ microseconds: 1 }), raw);
      expect(await mailboxLetter(played.read, letter.id)).toEqual(letter);
    },
  },
  mailboxLetter: {
    'or null': async (played) => {
      const [letter] = [await arrives(played, played.now, Buffer.alloc(0)), await arrives(played)];
      expect(await mailboxLetter(played.read, letter.id)).toEqual(letter);
      expect(await mailboxLetter(played.read, nobody)).toBeNull();
    },
  },
  mailboxLetters: {
    'the newest first': onItsOwn(async (played) => {
      expect(await mailboxLetters(played.read, null)).toEqual([]);
      const letters = [];
      for (const hour of [2, 3, 1]) letters.push(await arrives(played, hours(played, hour)));
      expect(await mailboxLetters(played.read, null)).toEqual([letters[1], letters[0], letters[2]]);
    }),
    'fifty to a page, and each once, of those that came in one millisecond too': onItsOwn(async (played) => {
      for (let count = 0; count < 53; count++) await arrives(played);
      await arrives(played, hours(played, -1));
      const first = await mailboxLetters(played.read, null);
      const last = first.at(-1);
      const second = await mailboxLetters(played.read, last ? { at: last.receivedAt, id: last.id } : null);
      expect([first.length, second.length]).toEqual([50, 4]);
      expect(new Set([...first, ...second].map((one) => one.id)).size).toBe(54);
      expect(second.at(-1)?.receivedAt).toEqual(hours(played, -1));
      return [first, second].flat().map((one) => one.id);
    }),
  },
});
