import { expect, test } from 'vitest';
import { type Deed, type Forbidden, may, whyNot } from './may.ts';
import type { Membership, Person } from './person.ts';

const person = (operator: boolean, ...memberships: Membership[]): Person => ({
  id: 'p',
  name: 'Camille',
  email: 'camille@lumiere.example',
  locale: 'fr',
  operator,
  memberships,
});
const at = (practiceId: string, role: Membership['role'], receives = true) => ({
  practiceId,
  role,
  receives,
});

/** Everybody who might ask for something at Cabinet Lumière. */
const people = {
  'its manager': person(false, at('lumiere', 'manager')),
  'its doctor': person(false, at('lumiere', 'doctor')),
  'its assistant': person(false, at('lumiere', 'assistant')),
  'a doctor whom no alert reaches': person(false, at('lumiere', 'doctor', false)),
  'an assistant here who is a manager elsewhere': person(
    false,
    at('port', 'manager'),
    at('lumiere', 'assistant'),
  ),
  'a manager here who is an assistant elsewhere': person(
    false,
    at('port', 'assistant'),
    at('lumiere', 'manager'),
  ),
  'a manager elsewhere': person(false, at('port', 'manager')),
  'somebody who has left': person(false),
  'the operator': person(true),
  'an operator who is a doctor here': person(true, at('lumiere', 'doctor')),
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

/** Who may do each deed, and what everybody else is told. A new deed does not compile until it is said here. */
const rules: Record<Deed, { who: Who[]; why: string }> = {
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
  'invite-member': { who: itsManagers, why: 'whoever is invited sees what patients wrote' },
  'remove-member': { who: itsManagers, why: 'whoever is removed loses her sessions at once' },
  'see-alarms': { who: operators, why: 'they are of every practice' },
  'see-all-figures': { who: operators, why: 'they are of every practice' },
  'import-directory': { who: operators, why: 'a practice does not describe another' },
};

const told = (deed: Deed, who: Who): Forbidden | null => {
  if (rules[deed].who.includes(who)) return null;
  return rules[deed].who === operators || theTeam.includes(who) ? 'role' : 'not-a-member';
};

test.each(Object.entries(rules).map(([deed, { why }]) => [deed as Deed, why] as const))('%s: %s', (deed) => {
  for (const [who, asking] of Object.entries(people) as [Who, Person][]) {
    const because = told(deed, who);
    expect({ who, because: whyNot(asking, deed, 'lumiere') }).toEqual({ who, because });
    expect({ who, may: may(asking, deed, 'lumiere') }).toEqual({ who, may: because === null });
  }
});

test('where no practice is named nobody is at home, and the operator’s deeds need none', () => {
  expect(whyNot(people['its manager'], 'see-enquiries', null)).toBe('not-a-member');
  expect(whyNot(people['the operator'], 'see-alarms', null)).toBeNull();
});
