import { describe, expect, test } from 'vitest';
import { anId } from '../../../test/an-id.ts';
import type { EnquiryId, PersonId } from '../../database/id.ts';
import { hasWholeDesk } from './has-whole-desk.ts';
import { memberCaller } from './member-caller.ts';

const her = {
  ...{ id: anId<PersonId>('her'), name: 'Inès', email: 'ines@cabinet.example', locale: 'fr' as const },
  ...{ operator: true, memberships: [] },
};

describe('whether she has her whole desk', () => {
  test.each([
    [null, true],
    [anId<EnquiryId>('one'), false],
  ])('with a session of the enquiry %j: %s', (enquiryId, has) =>
    expect(hasWholeDesk(memberCaller(her, { id: anId('a session'), enquiryId, maybeAutomatic: false }))).toBe(
      has,
    ),
  );
});
