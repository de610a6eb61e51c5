import { expect, test } from 'vitest';
import { whatAnActProves } from './what-an-act-proves.ts';

const openedAt = Temporal.Instant.from('2026-06-09T08:00:00Z');
const at = (milliseconds: number | null) => (milliseconds === null ? null : openedAt.add({ milliseconds }));

test.each([
  ['with the opening', null, 0, 'nothing'],
  ['a moment too soon', null, 1_999, 'nothing'],
  ['two seconds after the opening', null, 2_000, 'first'],
  ['a day later', null, 86_400_000, 'first'],
  ['in the instant of the first', 2_000, 2_000, 'nothing'],
  ['a moment less than a second after the first', 2_000, 2_999, 'nothing'],
  ['a second after the first', 2_000, 3_000, 'person'],
  ['an hour after the first', 2_000, 3_602_000, 'person'],
  ['before the first, by a clock that was set back', 5_000, 3_000, 'nothing'],
] as const)('an act %s (session-1)', (_, first, now, proves) =>
  expect(whatAnActProves({ openedAt, firstActAt: at(first) }, openedAt.add({ milliseconds: now }))).toBe(
    proves,
  ),
);
