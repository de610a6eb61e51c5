import { expect } from 'vitest';
import * as attemptTable from '../../../../src/access/session/attempt.table.ts';
import { contractOf } from '../../contract.ts';
import type { Played } from '../../play.ts';

const { spendAttempt, giveBackAttempt, forgetAttempts } = attemptTable;

const limit = { burst: 3, secondsEach: 60 };

/** Somebody's attempts, and how one is spent some seconds from now. */
function attemptsOf({ service, now, write }: Played) {
  const mark = service.chance.bytes(32);
  const spend = (seconds = 0) => write((tx) => spendAttempt(tx, mark, limit, now.add({ seconds })));
  return { mark, spend };
}

contractOf('attempts', attemptTable, {
  spendAttempt: {
    'three at once, then one a minute; one refused costs nothing': async (played) => {
      const { spend } = attemptsOf(played);
      const from = (seconds: number) => played.now.add({ seconds });
      expect([await spend(), await spend(), await spend()]).toEqual([null, null, null]);
      expect([await spend(), await spend(59)]).toEqual([from(60), from(60)]);
      expect([await spend(60), await spend(60)]).toEqual([null, from(120)]);
    },
    'a rest brings back three and no more': async (played) => {
      const { spend } = attemptsOf(played);
      for (const _ of [1, 2, 3]) await spend();
      const later = 3600;
      expect([await spend(later), await spend(later), await spend(later)]).toEqual([null, null, null]);
      expect(await spend(later)).toEqual(played.now.add({ seconds: later + 60 }));
    },
    'of fifty at the same moment three are looked at': async (played) => {
      const { spend } = attemptsOf(played);
      const all = await Promise.all(Array.from({ length: 50 }, () => spend()));
      expect(all.filter((comeBack) => comeBack === null)).toHaveLength(3);
    },
    'a clock that is a little behind another’s gives nothing back': async (played) => {
      const { spend } = attemptsOf(played);
      for (const _ of [1, 2, 3]) await spend(10);
      expect(await spend()).toEqual(played.now.add({ seconds: 70 }));
    },
    'a clock that was ahead and has been set back locks nobody out': async (played) => {
      const { spend } = attemptsOf(played);
      for (const _ of [1, 2, 3]) await spend(86_400);
      expect([await spend(), await spend(), await spend(), await spend()]).toEqual([
        null,
        null,
        null,
        played.now.add({ seconds: 60 }),
      ]);
    },
  },
  giveBackAttempt: {
    'one, to the one who spent it': async (played) => {
      const [hers, others] = [attemptsOf(played), attemptsOf(played)];
      for (const { spend } of [hers, others]) for (const _ of [1, 2, 3]) await spend();
      await played.write((tx) => giveBackAttempt(tx, hers.mark, limit));
      expect([await hers.spend(), await hers.spend()]).toEqual([null, played.now.add({ seconds: 60 })]);
      expect(await others.spend()).not.toBeNull();
    },
  },
  forgetAttempts: {
    'whose attempts are all back, and nobody else': async (played) => {
      const [old, fresh] = [attemptsOf(played), attemptsOf(played)];
      await old.spend(-60);
      for (const _ of [1, 2, 3]) await fresh.spend();
      await played.write((tx) => forgetAttempts(tx, played.now));
      const rows = await played.read.selectFrom('attempt').select('mark').execute();
      const marks = rows.map(({ mark }) => mark.toString('hex'));
      expect(marks).not.toContain(old.mark.toString('hex'));
      expect(marks).toContain(fresh.mark.toString('hex'));
    },
  },
});
