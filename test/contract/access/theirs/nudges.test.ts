import { expect } from 'vitest';
import * as nudgesTable from '../../../../src/access/theirs/nudges.table.ts';
import { nobody } from '../../../an-id.ts';
import { contractOf } from '../../contract.ts';
import { aPerson } from '../../rows.ts';

const { nudgesOf, saveNudges } = nudgesTable;

contractOf('what a member wants of nudges', nudgesTable, {
  nudgesOf: {
    'a digest and no quiet hours, until she says otherwise': async (played) => {
      const nudges = await nudgesOf(played.read, await aPerson(played));
      expect(nudges).toEqual({ digest: true, quietFrom: null, quietTo: null });
      expect(await nudgesOf(played.read, nobody)).toBeNull();
      return nudges;
    },
  },
  saveNudges: {
    'hers alone, and back': async (played) => {
      const { read, write } = played;
      const [her, other] = [await aPerson(played), await aPerson(played)];
      const quiet = { digest: false, quietFrom: '22:00', quietTo: '07:30' };
      const none = { digest: true, quietFrom: null, quietTo: null };
      await write((tx) => saveNudges(tx, her, quiet));
      expect([await nudgesOf(read, her), await nudgesOf(read, other)]).toEqual([quiet, none]);
      await write((tx) => saveNudges(tx, her, none));
      expect(await nudgesOf(read, her)).toEqual(none);
    },
  },
});
