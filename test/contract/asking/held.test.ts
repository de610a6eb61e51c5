import { expect } from 'vitest';
import type { HeldBefore } from '../../../src/asking/held.table.ts';
import * as heldTable from '../../../src/asking/held.table.ts';
import type { EnquiryId } from '../../../src/database/id.ts';
import { nobody } from '../../an-id.ts';
import { contractOf } from '../contract.ts';
import type { Played } from '../play.ts';
import { enquiryIs, hours } from '../rows.ts';

const { confirmationLetters, withdrawConfirmation, heldWithoutLetter, isFromMailbox } = heldTable;

/** An enquiry that waits for its sender's word, written with the address of a mailbox. */
async function held(played: Played, mailbox: Buffer, hour: number) {
  const id = await played.newEnquiry();
  const asked_at = hours(played, hour);
  await enquiryIs(played, id, { contact_marks: [mailbox], sent_at: null, asked_at });
  return id;
}

/** Makes its letters ask for a confirmation, posted at an hour of the day. */
const asksFor = (
  { write, ...played }: Played,
  enquiryId: EnquiryId,
  mailbox_mark: Buffer,
  hour: number,
  state = 'waiting',
) =>
  write((tx) =>
    tx
      .updateTable('letter')
      .set({
        ...{ kind: 'patient-confirm', mailbox_mark },
        posted_at: hours({ write, ...played }, hour),
        state,
        next_try_at: state === 'waiting' ? hours({ write, ...played }, hour) : null,
        settled_at: state === 'waiting' ? null : hours({ write, ...played }, hour),
      })
      .where('enquiry_id', '=', enquiryId)
      .where('kind', '=', 'patient-received')
      .execute(),
  );

contractOf('what is held', heldTable, {
  confirmationLetters: {
    'to a mailbox after a moment, those to come too': async (played) => {
      const mailbox = played.service.chance.bytes(32);
      for (const hour of [1, 2, 30]) await asksFor(played, await held(played, mailbox, hour), mailbox, hour);
      const moved = await held(played, played.service.chance.bytes(32), 2);
      await asksFor(played, moved, mailbox, 5);
      const other = played.service.chance.bytes(32);
      await asksFor(played, await held(played, mailbox, 3), other, 3);
      await held(played, mailbox, 4);
      const since = async (hour: number) =>
        (await confirmationLetters(played.read, mailbox, hours(played, hour))).toSorted(
          Temporal.Instant.compare,
        );
      const answers = [await since(0), await since(1), await since(30)];
      expect(answers).toEqual([
        [hours(played, 1), hours(played, 2), hours(played, 5), hours(played, 30)],
        [hours(played, 2), hours(played, 5), hours(played, 30)],
        [],
      ]);
      return answers;
    },
  },
  withdrawConfirmation: {
    'where it has not left, and once': async (played) => {
      const mailbox = played.service.chance.bytes(32);
      const [later, gone, sent] = [
        await held(played, mailbox, 1),
        await held(played, mailbox, 2),
        await held(played, mailbox, 3),
      ];
      await asksFor(played, later, mailbox, 24);
      await asksFor(played, gone, mailbox, 2);
      await asksFor(played, sent, mailbox, 24, 'accepted');
      const withdraw = (id: EnquiryId) =>
        played.write((tx) => withdrawConfirmation(tx, id, hours(played, 5)));
      const answers = [];
      for (const id of [later, later, gone, sent, nobody]) answers.push(await withdraw(id));
      expect(answers).toEqual([true, false, false, false, false]);
    },
  },
  heldWithoutLetter: {
    'the newest first, twenty at a time, without those of which a letter has told (asking-14)': async (
      played,
    ) => {
      const mailbox = played.service.chance.bytes(32);
      const ids: EnquiryId[] = [];
      for (let hour = 0; hour < 2; hour++) ids.push(await held(played, mailbox, hour));
      const atOnce: EnquiryId[] = [];
      for (let of = 0; of < 20; of++) atOnce.push(await held(played, mailbox, 2));
      ids.push(...atOnce.sort(), await held(played, mailbox, 3));
      await asksFor(played, ids[0] ?? nobody, mailbox, 0);
      await asksFor(played, ids[1] ?? nobody, mailbox, 40);
      await asksFor(played, ids[2] ?? nobody, played.service.chance.bytes(32), 0);
      const confirmed = await held(played, mailbox, 23);
      await enquiryIs(played, confirmed, { sent_at: hours(played, 23) });
      await held(played, played.service.chance.bytes(32), 23);
      const page = (before: HeldBefore | null) =>
        heldWithoutLetter(played.read, mailbox, hours(played, 25), before);
      const first = await page(null);
      expect(first.map((one) => one.id)).toEqual(ids.slice(3).toReversed());
      expect(first[0]).toMatchObject({ practiceName: 'Cabinet Lumière', zone: 'Europe/Paris' });
      const last = first.at(-1);
      const next = await page({ at: Temporal.Instant.from(last?.askedAt ?? ''), id: last!.id });
      expect(next.map((one) => one.id)).toEqual([ids[2], ids[1]]);
      return [first, next];
    },
  },
  isFromMailbox: {
    'its own, and no other': async (played) => {
      const mailbox = played.service.chance.bytes(32);
      const id = await held(played, mailbox, 1);
      const { read, service } = played;
      expect(await isFromMailbox(read, id, mailbox)).toBe(true);
      expect(await isFromMailbox(read, id, service.chance.bytes(32))).toBe(false);
      expect(await isFromMailbox(read, nobody, mailbox)).toBe(false);
    },
  },
});
