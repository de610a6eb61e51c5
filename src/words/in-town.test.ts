import { expect, test } from 'vitest';
import { inTown } from './in-town.ts';

test.each([
  ['Lyon', 'à Lyon'],
  ['Le Mans', 'au Mans'],
  ['LE MANS', 'au MANS'],
  ['le Havre', 'au Havre'],
  ['Le Lamentin', 'au Lamentin'],
  ['Les Ulis', 'aux Ulis'],
  ['Les Abymes', 'aux Abymes'],
  ['La Rochelle', 'à La Rochelle'],
  ['L’Haÿ-les-Roses', 'à L’Haÿ-les-Roses'],
  ["L'Isle-Adam", "à L'Isle-Adam"],
  ['Lens', 'à Lens'],
  ['Lesparre-Médoc', 'à Lesparre-Médoc'],
  ['Levallois-Perret', 'à Levallois-Perret'],
  ['Saint-Étienne', 'à Saint-Étienne'],
])('%s: %s', (town, said) => expect(inTown(town)).toBe(said));
