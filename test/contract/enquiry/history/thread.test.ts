import { expect } from 'vitest';
import * as threadTable from '../../../../src/enquiry/history/thread.table.ts';
import { keysFrom } from '../../../../src/vault/keys.ts';
import { nobody } from '../../../an-id.ts';
import { contractOf } from '../../contract.ts';

const { patientOf, threadOf } = threadTable;

contractOf('a thread', threadTable, {
  patientOf: {
    'who asks, opened': async (played) => {
      const name = 'Zoë 🩺 𝒵 ‏עברית';
      const id = await played.newEnquiry({ name, email: `zoe${played.mark}@courriel.example` });
      const row = await played.read
        .selectFrom('enquiry')
        .select(['id', 'sealed_key', 'sealed_patient'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const patient = patientOf(played.service.keys, row);
      expect(patient).toMatchObject({ name, email: `zoe${played.mark}@courriel.example` });
      expect(() => patientOf(played.service.keys, { ...row, id: nobody })).toThrow();
      return patient;
    },
  },
  threadOf: {
    'every word of it, in order': async (played) => {
      const message = `Un.\n\nDeux ? 😀${'x'.repeat(4000)}`;
      const id = await played.newEnquiry({ message });
      const thread = await threadOf(played.read, played.service.keys, id);
      expect(thread).toMatchObject({ id, locale: 'fr', standing: { step: 'sent', version: 1 } });
      expect(thread?.lines.map((line) => line.words)).toEqual([message]);
      expect(await threadOf(played.read, played.service.keys, nobody)).toBeNull();
      const [within, without] = [true, false].map((reached) =>
        threadOf(played.read, played.service.keys, id, (of) => of.lit(reached)),
      );
      expect([await within, await without]).toEqual([thread, null]);
      await expect(threadOf(played.read, keysFrom(Buffer.alloc(32)), id)).rejects.toThrow();
      return thread;
    },
  },
});
