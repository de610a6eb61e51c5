import { expect, test } from 'vitest';
import { type FirstStands, whereFirstStands } from './where-first-stands.ts';

const at = Temporal.Instant.from('2026-06-09T08:00:00Z');
type Standing = Parameters<typeof whereFirstStands>[0];
const open: Standing = {
  ...{ state: 'open', step: 'transmitted', refused: null },
  ...{ answeredAt: null, reachedBy: null, withdrawnAt: null },
};
const refused = (
  reason: NonNullable<Standing['refused']>['reason'],
  more: Partial<Standing> = {},
): Standing => ({
  ...open,
  ...more,
  state: 'refused',
  refused: { at, reason, disowned: false },
});

test.each<[string, Standing, FirstStands]>([
  ['not yet sent', { ...open, step: 'held' }, 'sent'],
  ['sent', { ...open, step: 'sent' }, 'sent'],
  ['transmitted', open, 'transmitted'],
  ['read', { ...open, step: 'read' }, 'read'],
  ['answered', { ...open, step: 'answered', answeredAt: at }, 'answered'],
  ['answered, then closed', { ...open, state: 'closed', step: 'answered', answeredAt: at }, 'answered'],
  ['reached', { ...open, step: 'read', reachedBy: 'telephone' }, 'reached'],
  ['reached, which the patient denies', { ...open, step: 'read' }, 'read'],
  ['closed, without a word that stands', { ...open, state: 'closed', step: 'read' }, 'closed'],
  ['withdrawn', { ...open, state: 'closed', withdrawnAt: at }, 'withdrawn'],
  ['refused for a reason that is told (answering-233)', refused('unavailable', { step: 'read' }), 'refused'],
  ['answered, then refused', refused('unavailable', { answeredAt: at }), 'answered'],
  ['a duplicate of nothing (answering-247)', refused('duplicate'), 'duplicate'],
  ['spam, of which nobody is told (answering-248)', refused('spam', { step: 'read' }), 'read'],
  [
    'a refusal that was undone',
    { ...open, refused: { at, reason: 'unavailable', disowned: false } },
    'transmitted',
  ],
])('%s', (_, standing, expected) => expect(whereFirstStands(standing)).toBe(expected));
