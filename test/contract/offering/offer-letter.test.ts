import { expect } from 'vitest';
import * as offerTable from '../../../src/offering/offer-letter.table.ts';
import { contractOf } from '../contract.ts';
import { enquiryIs, hours } from '../rows.ts';

const { offerLettersSince } = offerTable;

contractOf('an offer letter', offerTable, {
  offerLettersSince: {
    'to her mailbox, from the moment on': async (played) => {
      const mailbox = played.service.chance.bytes(32);
      const contact_marks = [played.service.chance.bytes(32), mailbox];
      for (const hour of [1, 2, null, 3])
        await enquiryIs(played, await played.newEnquiry(), {
          contact_marks,
          offer_letter_at: hour === null ? null : hours(played, hour),
        });
      await enquiryIs(played, await played.newEnquiry(), { offer_letter_at: hours(played, 3) });
      const since = (hour: number, mark = mailbox) =>
        played.write((tx) => offerLettersSince(tx, mark, hours(played, hour)));
      expect([await since(2), await since(0), await since(4), await since(0, Buffer.alloc(32))]).toEqual([
        ...[2, 3, 0, 0],
      ]);
    },
  },
});
