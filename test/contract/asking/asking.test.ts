import { expect } from 'vitest';
import * as askingTable from '../../../src/asking/asking.table.ts';
import { newFormToken, readFormToken } from '../../../src/asking/form-token.ts';
import { asks, openedForm } from '../../scene.ts';
import { contractOf } from '../contract.ts';
import { enquiryIs, hours } from '../rows.ts';

const { enquiryOfSubmission, countRecent } = askingTable;

contractOf('what was asked before', askingTable, {
  enquiryOfSubmission: {
    'of a form that made one, held or sent': async (played) => {
      const { service, read, cast } = played;
      const asking = { practice: cast.lumiere.reference, procedure: cast.botulinum, email: cast.lea.email };
      const found = [];
      for (const formToken of [openedForm(service), newFormToken(service)]) {
        const { submission = '' } = readFormToken(service.keys, formToken) ?? {};
        expect(await enquiryOfSubmission(read, submission)).toBeNull();
        await asks(service, { ...asking, formToken });
        found.push(await enquiryOfSubmission(read, submission));
      }
      expect(found.map((one) => one?.held)).toEqual([false, true]);
      expect(found.map((one) => one?.mark.length)).toEqual([32, 32]);
      expect(await enquiryOfSubmission(read, '')).toBeNull();
      return found;
    },
  },
  countRecent: {
    'of an address and a network, without what came of offers (offering-114)': async (played) => {
      const { read, service } = played;
      const first = await played.newEnquiry();
      const [patient, sender] = [service.chance.bytes(32), service.chance.bytes(32)];
      for (const row of [
        { asked_at: hours(played, -1), contact_marks: [patient], sender_mark: sender },
        { asked_at: hours(played, -2), contact_marks: [patient] },
        { asked_at: hours(played, -3), contact_marks: [patient], sender_mark: sender, state: 'closed' },
        { asked_at: hours(played, -1), contact_marks: [patient], sender_mark: sender, first_id: first },
      ])
        await enquiryIs(played, await played.newEnquiry(), row);
      const count = (address: number, network: number) =>
        countRecent(
          read,
          { mark: patient, since: hours(played, address) },
          { mark: sender, since: hours(played, network) },
        );
      const counts = [await count(-3, -3), await count(-4, -1), await count(-4, -4)];
      expect(counts).toEqual([
        { fromAddress: 2, fromNetwork: 1 },
        { fromAddress: 3, fromNetwork: 0 },
        { fromAddress: 3, fromNetwork: 2 },
      ]);
      const nobodys = { mark: Buffer.alloc(32), since: hours(played, -9) };
      expect(await countRecent(read, nobodys, nobodys)).toEqual({ fromAddress: 0, fromNetwork: 0 });
      return counts;
    },
  },
});
