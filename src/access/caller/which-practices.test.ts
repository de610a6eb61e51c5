import { describe, expect, test } from 'vitest';
import { anId } from '../../../test/an-id.ts';
import type { PersonId, PracticeId } from '../../database/id.ts';
import type { Right } from '../../people/may.ts';
import type { Role } from '../../people/person.ts';
import { whichPractices } from './which-practices.ts';

const her = (roles: Role[], operator = false) => ({
  person: {
    ...{
      id: anId<PersonId>('her'),
      name: 'Inès',
      email: 'ines@cabinet.example',
      locale: 'fr' as const,
      operator,
    },
    memberships: roles.map((role, place) => ({
      practiceId: anId<PracticeId>(`at ${place}`),
      role,
      receives: false,
    })),
  },
});

describe('at which of her practices she has a right', () => {
  test.each<[Role[], Right, string[]]>([
    [['doctor', 'assistant'], 'see-content', ['at 0', 'at 1']],
    [['doctor', 'manager'], 'edit-practice', ['at 1']],
    [['assistant'], 'edit-practice', []],
    [[], 'see-enquiries', []],
  ])('as %j: %s', (roles, right, practices) => expect(whichPractices(her(roles), right)).toEqual(practices));

  test('an operator is of none', () => expect(whichPractices(her([], true), 'see-enquiries')).toEqual([]));
});
