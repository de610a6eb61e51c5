import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Territory, territories } from './territory.ts';
import { territoryOfPostcode } from './territory-of-postcode.ts';
import { whyNotInTerritory } from './why-not-in-territory.ts';

const inside = null;
const swapped = expect.objectContaining({ because: 'swapped' });
const outside = expect.objectContaining({ because: 'outside' });

test.each<[string, number, number, Territory, unknown]>([
  ['Lyon', 45.7545, 4.836, 'FR-69', inside],
  ['Lyon, swapped', 4.836, 45.7545, 'FR-69', swapped],
  ['Ouessant', 48.458, -5.1, 'FR-29', inside],
  ['Lauterbourg', 48.974, 8.178, 'FR-67', inside],
  ['Dunkerque', 51.035, 2.377, 'FR-59', inside],
  ['Cerbère', 42.443, 3.164, 'FR-66', inside],
  ['Menton', 43.776, 7.504, 'FR-06', inside],
  ['Ajaccio', 41.927, 8.737, 'FR-2A', inside],
  ['Bonifacio', 41.387, 9.159, 'FR-2A', inside],
  ['Bastia', 42.697, 9.45, 'FR-2B', inside],
  ['Lyon for Ajaccio', 45.7545, 4.836, 'FR-2A', outside],
  ['Ajaccio for Lyon', 41.927, 8.737, 'FR-69', outside],
  ['Pointe-à-Pitre', 16.241, -61.534, 'FR-971', inside],
  ['La Désirade', 16.31, -61.02, 'FR-971', inside],
  ['Fort-de-France', 14.604, -61.07, 'FR-972', inside],
  ['Cayenne', 4.922, -52.313, 'FR-973', inside],
  ['Maripasoula', 3.643, -54.033, 'FR-973', inside],
  ['Saint-Denis', -20.882, 55.45, 'FR-974', inside],
  ['Saint-Denis, swapped', 55.45, -20.882, 'FR-974', swapped],
  ['Saint-Denis without its sign', 20.882, 55.45, 'FR-974', outside],
  ['Mamoudzou', -12.78, 45.227, 'FR-976', inside],
  ['Gustavia', 17.896, -62.85, 'FR-977', inside],
  ['Marigot', 18.067, -63.082, 'FR-978', inside],
  ['Gustavia for Marigot', 17.896, -62.85, 'FR-978', outside],
  ['nowhere', 0, 0, 'FR-69', outside],
])('%s', (_, latitude, longitude, territory, decided) =>
  expect(whyNotInTerritory({ latitude, longitude }, territory)).toEqual(decided),
);

test('no territory holds nought and nought (directory-16)', () => {
  for (const territory of territories)
    expect(whyNotInTerritory({ latitude: 0, longitude: 0 }, territory)).not.toBeNull();
});

test('every practice of the sample directory lies where its postcode says', () => {
  const { practices } = JSON.parse(readFileSync('src/server/sample/directory.json', 'utf8'));
  for (const { latitude, longitude, postcode } of practices) {
    const { territory } = territoryOfPostcode(postcode);
    if (latitude !== null)
      expect(whyNotInTerritory({ latitude, longitude }, territory as Territory)).toBeNull();
  }
});
