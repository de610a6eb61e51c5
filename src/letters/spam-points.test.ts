import { describe, expect, test } from 'vitest';
import { everyLetter, plainNames } from '../../test/every-letter.ts';
import { long } from '../../test/long.ts';
import { hasSpamFilter, pointsOf } from '../../test/spam-filter.ts';
import { asMessage } from './as-message.ts';
import type { Letter } from './letter.ts';

/** What is said of any letter in HTML, and of any that no mail server has received yet. */
const facts = ['HTML_MESSAGE', 'NO_RECEIVED', 'NO_RELAYS'];

const sent = (letter: Letter, locale: 'fr' | 'en') =>
  asMessage(letter, {
    from: { name: 'Relais', address: 'relais@relais.example' },
    to: { name: plainNames.member, address: 'theo@lumiere.example' },
    messageId: '<0b9f5c1e-1f0a-4d5f-9d57-0a35cf2f7a10@relais.example>',
    date: Temporal.Now.instant(),
    locale,
    unsubscribe: letter.end?.url ?? null,
  });

const there = long && hasSpamFilter();
if (long && !there && process.env.CI)
  throw new Error('the long form needs SpamAssassin: apt-get install spamassassin');

describe.runIf(there)('SpamAssassin', () => {
  test('reads the header', async () => {
    const [one] = everyLetter();
    const raw = (await sent(one?.letter as Letter, 'fr')).toString('latin1');
    const undated = raw.replace(/^Date: .*$/m, 'Date: 2026-11-23T16:00:00Z');
    expect(pointsOf(Buffer.from(undated, 'latin1')).map((one) => one.rule)).toContain('INVALID_DATE');
  });

  test.each(everyLetter({ ...plainNames, patient: null }))(
    'gives no point to $kind in $locale',
    async ({ letter, locale }) => {
      const points = pointsOf(await sent(letter, locale));
      expect(points.map((one) => one.rule).sort()).toEqual(facts);
      expect(points.filter((one) => one.points > 0)).toEqual([]);
    },
  );
});

test.skipIf(there)(
  long ? 'SpamAssassin is not here: apt-get install spamassassin' : 'SpamAssassin is asked in the long form',
  () => undefined,
);
