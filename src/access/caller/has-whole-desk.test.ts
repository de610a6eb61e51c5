import { describe, expect, test } from 'vitest';
import { hasWholeDesk } from './has-whole-desk.ts';
import { memberCaller } from './member-caller.ts';

const her = {
  ...{ id: 'her', name: 'Inès', email: 'ines@cabinet.example', locale: 'fr' as const },
  ...{ operator: true, memberships: [] },
};

describe('whether she has her whole desk', () => {
  test.each([
    [null, true],
    ['one', false],
    ['', false],
  ])('with a session of the enquiry %j: %s', (enquiryId, has) =>
    expect(hasWholeDesk(memberCaller(her, { id: 'a session', enquiryId, maybeAutomatic: false }))).toBe(has),
  );
});
