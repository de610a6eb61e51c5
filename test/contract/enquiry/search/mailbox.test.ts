import { expect } from 'vitest';
import * as mailboxTable from '../../../../src/enquiry/search/mailbox.table.ts';
import { contractOf } from '../../contract.ts';
import { enquiryIs } from '../../rows.ts';

const { lockMailbox, whereMailbox } = mailboxTable;

contractOf('a mailbox', mailboxTable, {
  lockMailbox: {
    'one at a time for one mailbox, whatever its mark begins with': async (played) => {
      const marks = ['00', '7f', '80', 'ff'].map((byte) => Buffer.from(byte.repeat(32), 'hex'));
      const done: string[] = [];
      const asks = async (mark: Buffer, name: string) =>
        played.write(async (tx) => {
          await lockMailbox(tx, mark);
          done.push(name);
        });
      for (const mark of marks) await asks(mark, 'alone');
      let later: Promise<void> | undefined;
      await played.whileAnotherHolds(
        async (tx) => lockMailbox(tx, marks[3] ?? Buffer.alloc(32)),
        async () => {
          later = asks(marks[3] ?? Buffer.alloc(32), 'later');
          await asks(marks[0] ?? Buffer.alloc(32), 'another mailbox');
          expect(done).not.toContain('later');
        },
      );
      await later;
      expect(done.slice(4)).toEqual(played.kind === 'postgres' ? ['another mailbox', 'later'] : []);
    },
  },
  whereMailbox: {
    'among the marks of an enquiry, whole': async (played) => {
      const { chance } = played.service;
      const [mark, other] = [chance.bytes(32), chance.bytes(32)];
      const [first, second] = [await played.newEnquiry(), await played.newEnquiry()];
      await enquiryIs(played, first, { contact_marks: [other, mark] });
      await enquiryIs(played, second, { contact_marks: [Buffer.concat([mark, mark])] });
      const idsOf = async (one: Buffer) => {
        const rows = await played.read.selectFrom('enquiry').select('id').where(whereMailbox(one)).execute();
        return rows.map((row) => row.id);
      };
      expect([await idsOf(mark), await idsOf(chance.bytes(32))]).toEqual([[first], []]);
    },
  },
});
