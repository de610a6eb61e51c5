import { expect, test } from 'vitest';
import type { FactOf } from '../facts/fact.ts';
import { whichVerdicts } from './which-verdicts.ts';

type Verdicts = FactOf<'letter-accepted' | 'letter-refused'>;

const said = (
  kind: 'letter-accepted' | 'letter-refused',
  letter: string,
  [letterKind, person]: [string, string | null],
): Verdicts => ({
  ...{ kind, letter, letterKind, person },
  ...{ by: { kind: 'relais' }, at: Temporal.Instant.from('2026-06-09T10:00:00Z'), number: 1 },
});
const [toTheo, toLea, again]: [string, string | null][] = [
  ['new-enquiry', 'theo'],
  ['patient-received', null],
  ['reminder', 'theo'],
];
test.each<[string, Verdicts[], ReturnType<typeof whichVerdicts>]>([
  ['no letter has left', [], []],
  [
    'an alert was accepted',
    [said('letter-accepted', 'a', toTheo!)],
    [{ accepted: true, alert: true, person: 'theo', about: null }],
  ],
  [
    'an alert came back after it had been accepted: the last word counts',
    [said('letter-accepted', 'a', toTheo!), said('letter-refused', 'a', toTheo!)],
    [{ accepted: false, alert: true, person: 'theo', about: null }],
  ],
  [
    'the letters of the patient and of the clock are no alerts',
    [said('letter-accepted', 'a', toLea!), said('letter-refused', 'b', again!)],
    [
      { accepted: true, alert: false, person: null, about: null },
      { accepted: false, alert: false, person: 'theo', about: null },
    ],
  ],
  [
    'a letter of a new enquiry to nobody who is a member is no alert',
    [said('letter-accepted', 'a', ['new-enquiry', null])],
    [{ accepted: true, alert: false, person: null, about: null }],
  ],
])('%s', (_, facts, verdicts) => expect(whichVerdicts(facts)).toEqual(verdicts));
