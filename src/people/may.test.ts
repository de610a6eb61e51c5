import { expect, test } from 'vitest';
import { anId } from '../../test/an-id.ts';
import type { PracticeId } from '../database/id.ts';
import { type Forbidden, may, type Right, whyNot } from './may.ts';
import type { Membership, Person } from './person.ts';

const person = (operator: boolean, ...memberships: Membership[]): Person => ({
  id: anId('p'),
  name: 'Camille',
  email: 'camille@lumiere.example',
  locale: 'fr',
  operator,
  memberships,
});
const at = (practiceId: PracticeId, role: Membership['role'], receives = true) => ({
  practiceId,
  role,
  receives,
});

/** Everybody who might ask for something at Cabinet Lumière. */
const people = {
  'its manager': person(false, at(anId('lumiere'), 'manager')),
  'its doctor': person(false, at(anId('lumiere'), 'doctor')),
  'its assistant': person(false, at(anId('lumiere'), 'assistant')),
  'a doctor whom no alert reaches': person(false, at(anId('lumiere'), 'doctor', false)),
  'an assistant here who is a manager elsewhere': person(
    false,
    at(anId('port'), 'manager'),
    at(anId('lumiere'), 'assistant'),
  ),
  'a manager here who is an assistant elsewhere': person(
    false,
    at(anId('port'), 'assistant'),
    at(anId('lumiere'), 'manager'),
  ),
  'a manager elsewhere': person(false, at(anId('port'), 'manager')),
  'somebody who has left': person(false),
  'the operator': person(true),
  'an operator who is a doctor here': person(true, at(anId('lumiere'), 'doctor')),
} satisfies Record<string, Person>;
type Who = keyof typeof people;

const theTeam: Who[] = [
  'its manager',
  'its doctor',
  'its assistant',
  'a doctor whom no alert reaches',
  'an assistant here who is a manager elsewhere',
  'a manager here who is an assistant elsewhere',
  'an operator who is a doctor here',
];
const itsManagers: Who[] = ['its manager', 'a manager here who is an assistant elsewhere'];
const operators: Who[] = ['the operator', 'an operator who is a doctor here'];

/** Who has each right, and what everybody else is told. A new right does not compile until it is said here. */
const rules: Record<Right, { who: Who[]; why: string }> = {
  'see-enquiries': { who: theTeam, why: 'nobody outside the practice knows who wrote to it' },
  'see-content': { who: theTeam, why: 'the operator sees no content' },
  answer: { who: theTeam, why: 'whoever is there first answers, an assistant too' },
  'contact-outside': { who: theTeam, why: 'it is often an assistant who telephones' },
  'set-aside': { who: theTeam, why: 'whoever reads a thank-you sees that it needs no answer' },
  'take-up': { who: theTeam, why: 'what a colleague set aside by mistake waits again' },
  refuse: { who: theTeam, why: 'a refusal is an answer to the patient like another' },
  close: { who: theTeam, why: 'one thread for everybody' },
  reopen: { who: theTeam, why: 'what a colleague closed by mistake opens again' },
  'see-figures': { who: theTeam, why: 'the figures are those of everybody who answers' },
  'edit-practice': { who: itsManagers, why: 'hours and closures move what is promised to patients' },
  operate: { who: operators, why: 'alarms and figures are of every practice' },
};

const told = (right: Right, who: Who): Forbidden | null => {
  if (rules[right].who.includes(who)) return null;
  return rules[right].who === operators || theTeam.includes(who) ? 'role' : 'not-a-member';
};

test.each(Object.entries(rules).map(([right, { why }]) => [right as Right, why] as const))(
  '%s: %s',
  (right) => {
    for (const [who, asking] of Object.entries(people) as [Who, Person][]) {
      const because = told(right, who);
      expect({ who, because: whyNot(asking, right, anId('lumiere')) }).toEqual({ who, because });
      expect({ who, may: may(asking, right, anId('lumiere')) }).toEqual({ who, may: because === null });
    }
  },
);

test('where no practice is named nobody is at home, and the operator’s right needs none', () => {
  expect(whyNot(people['its manager'], 'see-enquiries', null)).toBe('not-a-member');
  expect(whyNot(people['the operator'], 'operate', null)).toBeNull();
});
