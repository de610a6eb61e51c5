import { describe, expect, test } from 'vitest';
import { type Example, factsOf } from '../../../test/facts.ts';
import { policy } from '../clock/policy.ts';
import type { Fact, History } from '../facts/fact.ts';
import { countedBy } from './counted-by.ts';
import { type LaterEnd, laterWaits, measureLater } from './later-waits.ts';

/** Tuesday at ten in Paris. */
const start = Temporal.Instant.from('2026-06-09T08:00:00Z');
const at = (hour: number) => start.add({ hours: hour });
const history = (...named: Example[]): History =>
  named.map((name, place): Fact => ({ ...factsOf[name], number: place + 1, at: at(place) }));

const again = ['asked', 'answered', 'written'] as const;

test.each<[string, Example[], [number, LaterEnd | null, number | null][]]>([
  ['a first wait is none', ['asked', 'written'], []],
  ['still waiting', [...again], [[3, null, null]]],
  ['answered', [...again, 'answered'], [[3, 'answered', 3]]],
  ['reached', [...again, 'contacted reached'], [[3, 'contacted', 3]]],
  ['a voicemail is no turn', [...again, 'contacted voicemail'], [[3, null, null]]],
  [
    'two of them',
    [...again, 'answered', 'written'],
    [
      [3, 'answered', 3],
      [5, null, null],
    ],
  ],
  ['set aside', [...again, 'nothing-to-answer'], [[3, 'nothing-to-answer', 3]]],
  ['set aside and taken up again', [...again, 'nothing-to-answer', 'to-answer-after-all'], [[3, null, null]]],
  ['refused for one of the four reasons', [...again, 'refused unavailable'], [[3, 'refused', 3]]],
  [
    'refused without interest: nobody has handled it',
    [...again, 'refused not-interested'],
    [[3, null, null]],
  ],
  ['refused and undone', [...again, 'refused unavailable', 'reopened'], [[3, null, null]]],
  ['withdrawn', [...again, 'withdrawn'], [[3, 'withdrawn', 3]]],
  ['the patient says yes', [...again, 'questioned', 'testified yes'], [[3, 'said-yes', null]]],
  ['closed, as before', [...again, 'closed'], [[3, 'closed', null]]],
])('%s (figures-301)', (_, named, expected) =>
  expect(laterWaits(history(...named)).map(({ number, how, endedAt }) => [number, how, endedAt])).toEqual(
    expected.map(([number, how, hour]) => [number, how, hour === null ? null : at(hour)]),
  ),
);

test('by whom it was ended (figures-301)', () =>
  expect(laterWaits(history(...again, 'answered'))).toMatchObject([
    { by: factsOf.answered.by.kind === 'member' ? factsOf.answered.by.person : null },
  ]));

describe('what counts of it (figures-302)', () => {
  const calendar = { territory: 'FR-75', zone: 'Europe/Paris', closures: [] } as const;
  const by = countedBy({ calendar, mode: 'space', now: at(24 * 9) }, policy);
  const measured = (how: LaterEnd | null, endedAt = how && at(3)) =>
    measureLater({ since: start, endedAt, how }, by);

  test.each<[LaterEnd | null, boolean, number | null]>([
    [null, true, null],
    ['answered', true, 180],
    ['contacted', true, 180],
    ['refused', true, 180],
    ['nothing-to-answer', false, null],
    ['withdrawn', false, null],
    ['said-yes', false, null],
    ['closed', false, null],
  ])('%s', (how, counts, minutes) => expect(measured(how)).toEqual({ counts, minutes }));

  test('not what is less than two working days old, though it was answered', () => {
    const since = at(24 * 9 - 47);
    const answered = measureLater({ since, endedAt: since.add({ minutes: 5 }), how: 'answered' }, by);
    expect(answered.counts).toBe(false);
    expect(measureLater({ since: at(24 * 9 - 48), endedAt: null, how: null }, by).counts).toBe(true);
  });
});
