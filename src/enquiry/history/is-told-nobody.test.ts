import { expect, test } from 'vitest';
import { anId } from '../../../test/an-id.ts';
import { factOf } from '../../../test/history.ts';
import type { LetterId, PersonId } from '../../database/id.ts';
import type { By, Event, History } from '../facts/fact.ts';
import { isSentToNobody, isToldNobody } from './is-told-nobody.ts';
import { whatFactsSay } from './what-facts-say.ts';

const [theo, anna] = [anId<PersonId>('theo'), anId<PersonId>('anna')];
const patient: By = { kind: 'patient' };
const relais: By = { kind: 'relais' };
const at = Temporal.Instant.from('2026-06-09T08:00:00Z');

type Line = [By, Event];
const history = (...lines: Line[]): History =>
  lines.map(([by, event], place) => factOf(by, event, place + 1, at));
const asked = (told: PersonId[], dead?: PersonId[]): Line => [
  patient,
  { kind: 'asked', held: [], told, ...(dead && { dead }) },
];
const letter = (
  person: PersonId | null,
  says: 'taken' | 'refused' | 'dead',
  letterKind = 'new-enquiry',
): Line => [
  relais,
  {
    ...(says === 'taken'
      ? { kind: 'letter-accepted' }
      : { kind: 'letter-refused', ...(says === 'dead' && { dead: true }) }),
    ...{ letter: anId<LetterId>(`${person}`), letterKind, person },
  },
];
const read: Line = [
  { kind: 'member', person: theo },
  { kind: 'read', upTo: 1 },
];

test.each<[string, Line[], boolean]>([
  ['nobody received', [asked([])], true],
  ['somebody did, in a history of before', [asked([theo])], false],
  ['somebody did', [asked([theo], [])], false],
  ['a dead address alone', [asked([theo], [theo])], true],
  ['a dead address and a living one', [asked([theo, anna], [theo])], false],
  ['two dead ones', [asked([theo, anna], [anna, theo])], true],
  ['held', [[patient, { kind: 'asked', held: ['too-fast'], told: [] }]], false],
  [
    'held, then confirmed to nobody',
    [
      [patient, { kind: 'asked', held: ['too-fast'], told: [] }],
      [patient, { kind: 'confirmed', told: [] }],
    ],
    true,
  ],
  [
    'held, then confirmed to a dead address',
    [
      [patient, { kind: 'asked', held: ['too-fast'], told: [] }],
      [patient, { kind: 'confirmed', told: [theo], dead: [theo] }],
    ],
    true,
  ],
  ['the address dies of this letter', [asked([theo], []), letter(theo, 'dead')], true],
  ['one of two dies of it', [asked([theo, anna], []), letter(theo, 'dead')], false],
  ['both die of it', [asked([theo, anna], []), letter(theo, 'dead'), letter(anna, 'dead')], true],
  ['refused for another reason', [asked([theo], []), letter(theo, 'refused')], false],
  ['a dead address takes the letter', [asked([theo], [theo]), letter(theo, 'taken')], false],
  ['a dead address refuses it for another reason', [asked([theo], [theo]), letter(theo, 'refused')], true],
  ['taken, then bounced', [asked([theo], []), letter(theo, 'taken'), letter(theo, 'dead')], true],
  ['a later letter is taken', [asked([theo], [theo]), letter(theo, 'taken', 'reminder')], false],
  ['somebody new is reminded', [asked([]), letter(anna, 'taken', 'reminder')], false],
  ['the patient’s letter is taken', [asked([]), letter(null, 'taken', 'patient-received')], true],
  ['somebody has read it', [asked([theo], [theo]), read], false],
])('%s: told nobody is %s (history-341)', (_, lines, expected) => {
  expect(isToldNobody(whatFactsSay(history(...lines)))).toBe(expected);
});

test.each<[PersonId[], PersonId[] | undefined, boolean]>([
  [[], undefined, true],
  [[], [], true],
  [[theo], undefined, false],
  [[theo], [], false],
  [[theo], [theo], true],
  [[theo, anna], [theo], false],
])('sent to %j, of whom %j are dead: to nobody is %s', (told, dead, expected) => {
  expect(isSentToNobody({ told, ...(dead && { dead }) })).toBe(expected);
});
