import { expect } from 'vitest';
import * as offerTable from '../../../src/offering/offer-letter.table.ts';
import { contractOf } from '../contract.ts';
import { enquiryIs, hours } from '../rows.ts';

const { lockPatient, offerLettersSince } = offerTable;

contractOf('an offer letter', offerTable, {
  lockPatient: {
    'one at a time for one patient, whatever her mark begins with': async (played) => {
      const marks = ['00', '7f', '80', 'ff'].map((byte) => Buffer.from(byte.repeat(32), 'hex'));
      const done: string[] = [];
      const offer = async (mark: Buffer, name: string) =>
        played.write(async (tx) => {
          await lockPatient(tx, mark);
          done.push(name);
        });
      for (const mark of marks) await offer(mark, 'alone');
      let later: Promise<void> | undefined;
      await played.whileAnotherHolds(
        async (tx) => lockPatient(tx, marks[3] ?? Buffer.alloc(32)),
        async () => {
          later = offer(marks[3] ?? Buffer.alloc(32), 'later');
          await offer(marks[0] ?? Buffer.alloc(32), 'another patient');
          expect(done).not.toContain('later');
        },
      );
      await later;
      expect(done.slice(4)).toEqual(played.kind === 'postgres' ? ['another patient', 'later'] : []);
    },
  },
  offerLettersSince: {
    'to her, from the moment on': async (played) => {
      const patient_mark = played.service.chance.bytes(32);
      for (const hour of [1, 2, null, 3])
        await enquiryIs(played, await played.newEnquiry(), {
          patient_mark,
          offer_letter_at: hour === null ? null : hours(played, hour),
        });
      await enquiryIs(played, await played.newEnquiry(), { offer_letter_at: hours(played, 3) });
      const since = (hour: number, mark = patient_mark) =>
        played.write((tx) => offerLettersSince(tx, mark, hours(played, hour)));
      expect([await since(2), await since(0), await since(4), await since(0, Buffer.alloc(32))]).toEqual([
        ...[2, 3, 0, 0],
      ]);
    },
  },
});
