import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whichTown, whichTownName } from './which-town.ts';

test.each([
  ['Saint-Étienne', 'saint-etienne', 'Saint-Étienne'],
  ['SAINT ETIENNE', 'saint-etienne', 'Saint Etienne'],
  ['ST ETIENNE', 'saint-etienne', 'St Etienne'],
  ['St-Etienne', 'saint-etienne', 'St-Etienne'],
  ['st. étienne', 'saint-etienne', 'st. étienne'],
  ['SAINT ETIENNE CEDEX', 'saint-etienne', 'Saint Etienne'],
  ['Saint-Étienne Cedex 2', 'saint-etienne', 'Saint-Étienne'],
  ['St-E\u0301tienne Cédex 02', 'saint-etienne', 'St-Étienne'],
  ['Ste-Geneviève-des-Bois', 'sainte-genevieve-des-bois', 'Ste-Geneviève-des-Bois'],
  ['LE MONT ST MICHEL', 'le-mont-saint-michel', 'Le Mont St Michel'],
  ['Mans (Le)', 'le-mans', 'Le Mans'],
  ['LA ROCHE SUR YON', 'la-roche-sur-yon', 'La Roche sur Yon'],
  ['VILLEFRANCHE S/ SAONE', 'villefranche-sur-saone', 'Villefranche S/ Saone'],
  ['Villefranche-sur-Saône', 'villefranche-sur-saone', 'Villefranche-sur-Saône'],
  ["L'HAY LES ROSES", 'l-hay-les-roses', "L'Hay les Roses"],
  ['Paris', 'paris', 'Paris'],
  ['Paris 15e', 'paris', 'Paris'],
  ['Paris 15e Arrondissement', 'paris', 'Paris'],
  ['PARIS-15', 'paris', 'Paris'],
  ['Paris (1er)', 'paris', 'Paris'],
  ['Paris 2ème arr.', 'paris', 'Paris'],
  ['Paris XVIe', 'paris', 'Paris'],
  ['PARIS CEDEX 08', 'paris', 'Paris'],
  ['St Etienne Cedex Cedex 2', 'saint-etienne', 'St Etienne'],
  ['Lyon 3e', 'lyon', 'Lyon'],
  ['LYON 03', 'lyon', 'Lyon'],
  ['Marseille 16e arrondissement', 'marseille', 'Marseille'],
  ['Paris 21', 'paris-21', 'Paris 21'],
  ['Lyon 12e', 'lyon-12e', 'Lyon 12e'],
  ['Nice 2', 'nice-2', 'Nice 2'],
  ['Paris-l’Hôpital', 'paris-l-hopital', 'Paris-l’Hôpital'],
  ['Estrées', 'estrees', 'Estrées'],
  ['Y', 'y', 'Y'],
  ['Москва', 'москва', 'Москва'],
  ['Αθήνα', 'αθηνα', 'Αθήνα'],
  ['…', '', '…'],
])('%j is %s, shown as %j (directory-17)', (written, slug, name) =>
  expect(whichTown(written)).toEqual({ slug, name }),
);

test('the slug of a slug is itself', () => {
  const word = fc.constantFrom('st', 'ste', 'lyon', 'paris', 'cedex', '3', '15e', 'Le', 'É', 'ville', 's/');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), fc.constantFrom(' ', '-'), (words, between) => {
      const { slug } = whichTown(words.join(between));
      expect(whichTown(slug).slug).toBe(slug);
    }),
  );
});

test.each([
  [['SAINT ETIENNE CEDEX', 'St-Étienne', 'Saint-Étienne', 'Saint-Etienne'], 'Saint-Étienne'],
  [['PARIS-15', 'Paris 8e'], 'Paris'],
  [['ST ETIENNE'], 'St Etienne'],
  [['LYON', 'Lyon 3e'], 'Lyon'],
])('of %j the name is %s (directory-17)', (towns, name) => {
  const spellings = towns.map((town, place) => ({ town, practices: towns.length - place }));
  expect(whichTownName(spellings)).toBe(name);
  expect(whichTownName(spellings.toReversed())).toBe(name);
});

test('of two spellings as good the one that most practices write', () => {
  const [one, other] = ['Saint Étienne', 'Saint-Étienne'];
  const many = (first: number, second: number) =>
    whichTownName([
      { town: one, practices: first },
      { town: other, practices: second },
    ]);
  expect([many(2, 1), many(1, 2), many(1, 1)]).toEqual([one, other, one]);
});
