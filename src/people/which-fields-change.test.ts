import { expect, test } from 'vitest';
import { whichFieldsChange } from './which-fields-change.ts';

const lumiere = {
  name: 'Cabinet Lumière',
  phone: null,
  about: { fr: 'Bonjour', en: '' },
  procedures: ['peeling', 'acne'],
  closures: [{ from: '2026-12-24', to: null }],
};

test('nothing changes where everything is the same, whatever the order of a list', () => {
  expect(whichFieldsChange(lumiere, lumiere)).toEqual([]);
  expect(whichFieldsChange(lumiere, { ...lumiere, procedures: ['acne', 'peeling'] })).toEqual([]);
  expect(whichFieldsChange(lumiere, { ...lumiere, closures: [{ to: null, from: '2026-12-24' }] })).toEqual(
    [],
  );
});

test.each([
  [{ name: 'Cabinet Clair' }, { field: 'name', before: 'Cabinet Lumière', after: 'Cabinet Clair' }],
  [{ phone: '3975' }, { field: 'phone', before: null, after: '3975' }],
  [{ about: { fr: 'Bonjour', en: 'Hello' } }, { field: 'about.en', before: '', after: 'Hello' }],
  [{ procedures: ['acne'] }, { field: 'procedures', before: ['peeling', 'acne'], after: ['acne'] }],
  [{ closures: [] }, { field: 'closures', before: lumiere.closures, after: [] }],
])('%j', (change, told) => expect(whichFieldsChange(lumiere, { ...lumiere, ...change })).toEqual([told]));

test('of a new thing all that it says', () =>
  expect(whichFieldsChange(null, { ...lumiere, closures: [] }).map((one) => one.field)).toEqual([
    'name',
    'about.fr',
    'procedures',
  ]));
