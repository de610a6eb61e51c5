import { expect, test } from 'vitest';
import { type Example, factsOf } from '../../../test/facts.ts';
import type { Fact, History } from '../facts/fact.ts';
import type { Wait } from './wait.ts';
import { whatFactsSay } from './what-facts-say.ts';
import { whereItStands } from './where-it-stands.ts';
import { isAskingAgain } from './whose-turn.ts';

const start = Temporal.Instant.from('2026-06-09T08:00:00Z');
const at = (hour: number) => start.add({ hours: hour });

/** The named facts one after the other, an hour between two. */
const history = (...named: Example[]): History =>
  named.map((name, place): Fact => ({ ...factsOf[name], number: place + 1, at: at(place) }));

/** A wait that began with a fact, by its place. */
const wait = (which: Wait['which'], place: number, more: Partial<Wait> = {}): Wait => ({
  ...{ which, number: place + 1, since: at(place), saysNo: false, saysYes: false },
  ...{ remindedAt: null, questionedAt: null },
  ...more,
});

test.each<[string, Wait | null, boolean]>([
  ['nobody waits', null, false],
  ['they wait for the first time', wait('first', 0), false],
  ['they have written again', wait('later', 2), true],
  ['it began with their no', wait('later', 2, { saysNo: true }), false],
  ['they have had their answer since', wait('later', 2, { saysYes: true }), false],
  ['they contest a refusal', wait('contested', 2), false],
])('whether they ask again: %s (patient-362)', (_, one, expected) =>
  expect(isAskingAgain(one)).toBe(expected),
);

const again = ['asked', 'answered', 'written'] as const;
const setAside = [...again, 'nothing-to-answer'] as const;
const contested = ['asked', 'refused unavailable', 'written'] as const;

test.each<[string, Example[], Wait | null]>([
  ['sent: the first wait (history-301)', ['asked'], wait('first', 0)],
  ['held: none (history-301)', ['asked, held'], null],
  ['held, then confirmed: since then (history-301)', ['asked, held', 'confirmed'], wait('first', 1)],
  ['answered: the turn of the patient', ['asked', 'answered'], null],
  ['reached outside: the same', ['asked', 'contacted reached'], null],
  ['answered, then written: a later wait (history-302)', [...again], wait('later', 2)],
  ['read by a member: it waits all the same (history-302)', [...again, 'read'], wait('later', 2)],
  ['written twice: since the first (history-303)', [...again, 'written'], wait('later', 2)],
  ['written before any turn: the first wait (history-303)', ['asked', 'written'], wait('first', 0)],
  ['answered again: over', [...again, 'answered'], null],
  ['a voicemail is no turn (history-304)', [...again, 'contacted voicemail'], wait('later', 2)],
  ['nobody picked up: nor is that (history-304)', ['asked', 'contacted no-reply'], wait('first', 0)],
  ['refused: it does not wait (history-305)', ['asked', 'refused unavailable'], null],
  [
    'refused and undone: it does again (history-305)',
    ['asked', 'refused unavailable', 'reopened'],
    wait('first', 0),
  ],
  [
    'a later wait, refused and undone: since the message (history-305)',
    [...again, 'refused unavailable', 'reopened'],
    wait('later', 2),
  ],
  ['closed while it waited (history-306)', [...again, 'closed'], null],
  ['and reopened: since the message (history-306)', [...again, 'closed', 'reopened'], wait('later', 2)],
  ['closed after an answer and reopened: nobody waits', ['asked', 'answered', 'closed', 'reopened'], null],
  ['closed after an answer, then written', ['asked', 'answered', 'closed', 'written'], wait('later', 3)],
  ['nothing to answer: over (history-307)', [...setAside], null],
  ['taken back: since the message (history-308)', [...setAside, 'to-answer-after-all'], wait('later', 2)],
  ['written after it: a new wait (history-308)', [...setAside, 'written'], wait('later', 4)],
  [
    'taken back after that: the wait from before (history-308)',
    [...setAside, 'written', 'to-answer-after-all'],
    wait('later', 2),
  ],
  [
    'with the reminder of before (history-308)',
    [...again, 'reminded again', 'nothing-to-answer', 'to-answer-after-all'],
    wait('later', 2, { remindedAt: at(3) }),
  ],
  [
    'and the one of meanwhile (history-308)',
    [...setAside, 'written', 'reminded again', 'to-answer-after-all'],
    wait('later', 2, { remindedAt: at(5) }),
  ],
  [
    'taken back after an answer: nothing (history-309)',
    [...setAside, 'written', 'answered', 'to-answer-after-all'],
    null,
  ],
  ['withdrawn: none', ['asked', 'withdrawn'], null],
  [
    'withdrawn, then written: since the return (history-310)',
    ['asked', 'withdrawn', 'written'],
    wait('later', 2),
  ],
  [
    'withdrawn from a later one, then written: since the return (history-310)',
    [...again, 'withdrawn', 'written'],
    wait('later', 4),
  ],
  [
    'says no after a contact: since that (history-311)',
    ['asked', 'contacted reached', 'questioned', 'testified no'],
    wait('later', 3, { saysNo: true }),
  ],
  [
    'says no while waiting: the same wait (history-312)',
    [...again, 'questioned', 'testified no'],
    wait('later', 2, { questionedAt: at(3) }),
  ],
  [
    'says yes while waiting (history-313)',
    [...again, 'questioned', 'testified yes'],
    wait('later', 2, { questionedAt: at(3), saysYes: true }),
  ],
  [
    'says yes, then writes (history-314)',
    ['asked', 'questioned', 'testified yes', 'written'],
    wait('later', 3),
  ],
  [
    'says yes to a question about something else: it waits as before (history-318)',
    ['asked', 'contacted reached', 'questioned', 'written', 'testified yes'],
    wait('later', 3),
  ],
  [
    'set aside after a yes, written, taken back: the new message waits (history-319)',
    [...again, 'questioned', 'testified yes', 'nothing-to-answer', 'written', 'to-answer-after-all'],
    wait('later', 6),
  ],
  [
    'set aside, written, a yes to that, taken back: the yes stands (history-319)',
    [...setAside, 'written', 'questioned', 'testified yes', 'to-answer-after-all'],
    wait('later', 2, { questionedAt: at(5), saysYes: true }),
  ],
  ['contested (history-315)', [...contested], wait('contested', 2)],
  ['contested twice: since the first (history-315)', [...contested, 'written'], wait('contested', 2)],
  ['maintained (history-316)', [...contested, 'nothing-to-answer'], null],
  [
    'maintained, then taken back (history-316)',
    [...contested, 'nothing-to-answer', 'to-answer-after-all'],
    wait('contested', 2),
  ],
  [
    'maintained, then contested again (history-316)',
    [...contested, 'nothing-to-answer', 'written'],
    wait('contested', 4),
  ],
  ['contested, then reopened (history-317)', [...contested, 'reopened'], wait('first', 0)],
  [
    'maintained and reopened: nothing to take back (history-317)',
    [...contested, 'nothing-to-answer', 'reopened', 'to-answer-after-all'],
    wait('first', 0),
  ],
])('%s', (_, named, expected) => expect(whereItStands(history(...named)).wait).toEqual(expected));

test('what is set aside can be taken up until the practice has another turn', () => {
  const standsAside = (...named: Example[]) => whereItStands(history(...named)).setAside;
  expect(standsAside(...setAside)).toBe(true);
  expect(standsAside(...setAside, 'written')).toBe(true);
  expect(standsAside(...setAside, 'to-answer-after-all')).toBe(false);
  expect(standsAside(...setAside, 'written', 'answered')).toBe(false);
  expect(standsAside(...contested, 'nothing-to-answer')).toBe(true);
});

test('each wait that is over says how, and one that was set aside by mistake is not', () => {
  const ended = (...named: Example[]) =>
    whatFactsSay(history(...named)).turns.ended.map(({ which, how }) => [which, how]);
  expect(ended(...again, 'contacted reached', 'written', 'withdrawn')).toEqual([
    ['first', 'answered'],
    ['later', 'contacted'],
    ['later', 'withdrawn'],
  ]);
  expect(ended(...setAside)).toEqual([
    ['first', 'answered'],
    ['later', 'nothing-to-answer'],
  ]);
  expect(ended(...setAside, 'to-answer-after-all')).toEqual([['first', 'answered']]);
  expect(ended(...again, 'questioned', 'testified yes', 'written')).toEqual([
    ['first', 'answered'],
    ['later', 'said-yes'],
  ]);
});
