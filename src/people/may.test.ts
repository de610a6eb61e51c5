import { expect, test } from 'vitest';
import { type Deed, deeds, may } from './may.ts';
import type { Person, Role } from './person.ts';

const member = (role: Role): Person => ({
  id: 'p',
  name: 'Camille',
  email: 'camille@lumiere.example',
  locale: 'fr',
  operator: false,
  memberships: [{ practiceId: 'lumiere', role, receives: true }],
});
const operator: Person = { ...member('doctor'), operator: true, memberships: [] };

const content: Deed[] = [
  'see-enquiries',
  'see-content',
  'answer',
  'contact-outside',
  'refuse',
  'close',
  'reopen',
  'see-figures',
];
const table: [string, Person, Deed[]][] = [
  ['a manager', member('manager'), [...content, 'invite-member', 'remove-member', 'edit-practice']],
  ['a doctor', member('doctor'), content],
  ['an assistant', member('assistant'), content],
  ['an operator', operator, ['see-alarms', 'see-all-figures', 'import-directory']],
];

test.each(table)('%s may do exactly this', (_, person, allowed) => {
  expect(deeds.filter((deed) => may(person, deed, 'lumiere').may)).toEqual(
    deeds.filter((deed) => allowed.includes(deed)),
  );
});

test('nobody does anything at a practice of others', () => {
  for (const role of ['manager', 'doctor', 'assistant'] as const)
    for (const deed of content)
      expect(may(member(role), deed, 'port')).toEqual({ may: false, because: 'not-a-member' });
});
