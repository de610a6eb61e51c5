import { expect, test } from 'vitest';
import { anId } from '../../../test/an-id.ts';
import type { LetterId, PersonId } from '../../database/id.ts';
import type { FactOf } from '../facts/fact.ts';
import { whichVerdicts } from './which-verdicts.ts';

type Verdicts = FactOf<'letter-accepted' | 'letter-refused'>;

const said = (
  kind: 'letter-accepted' | 'letter-refused',
  letter: LetterId,
  [letterKind, person]: [string, PersonId | null],
): Verdicts => ({
  ...{ kind, letter, letterKind, person },
  ...{ by: { kind: 'relais' }, at: Temporal.Instant.from('2026-06-09T10:00:00Z'), number: 1 },
});
const [toTheo, toLea, again]: [string, PersonId | null][] = [
  ['new-enquiry', anId('theo')],
  ['patient-received', null],
  ['reminder', anId('theo')],
];
test.each<[string, Verdicts[], ReturnType<typeof whichVerdicts>]>([
  ['no letter has left', [], []],
  [
    'an alert was accepted',
    [said('letter-accepted', anId('a'), toTheo!)],
    [{ accepted: true, alert: true, person: anId('theo'), about: null }],
  ],
  [
    'an alert came back after it had been accepted: the last word counts',
    [said('letter-accepted', anId('a'), toTheo!), said('letter-refused', anId('a'), toTheo!)],
    [{ accepted: false, alert: true, person: anId('theo'), about: null }],
  ],
  [
    'the letters of the patient and of the clock are no alerts',
    [said('letter-accepted', anId('a'), toLea!), said('letter-refused', anId('b'), again!)],
    [
      { accepted: true, alert: false, person: null, about: null },
      { accepted: false, alert: false, person: anId('theo'), about: null },
    ],
  ],
  [
    'a letter of a new enquiry to nobody who is a member is no alert',
    [said('letter-accepted', anId('a'), ['new-enquiry', null])],
    [{ accepted: true, alert: false, person: null, about: null }],
  ],
])('%s', (_, facts, verdicts) => expect(whichVerdicts(facts)).toEqual(verdicts));
