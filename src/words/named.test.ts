import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isolated, named, of } from './named.ts';

test.each([
  ['Cabinet Lumière', 'le Cabinet Lumière', 'au Cabinet Lumière', 'du Cabinet Lumière'],
  ['CABINET LUMIÈRE', 'le CABINET LUMIÈRE', 'au CABINET LUMIÈRE', 'du CABINET LUMIÈRE'],
  ['cabinet lumière', 'le cabinet lumière', 'au cabinet lumière', 'du cabinet lumière'],
  ['Centre-Laser du Port', 'le Centre-Laser du Port', 'au Centre-Laser du Port', 'du Centre-Laser du Port'],
  ['Pôle Santé', 'le Pôle Santé', 'au Pôle Santé', 'du Pôle Santé'],
  ['Pole Sante', 'le Pole Sante', 'au Pole Sante', 'du Pole Sante'],
  ['Groupe Médical', 'le Groupe Médical', 'au Groupe Médical', 'du Groupe Médical'],
  ['CHU de Lille', 'le CHU de Lille', 'au CHU de Lille', 'du CHU de Lille'],
  ['Clinique du Port', 'la Clinique du Port', 'à la Clinique du Port', 'de la Clinique du Port'],
  ['Polyclinique Sud', 'la Polyclinique Sud', 'à la Polyclinique Sud', 'de la Polyclinique Sud'],
  ['Maison de santé', 'la Maison de santé', 'à la Maison de santé', 'de la Maison de santé'],
  ['SELARL Moreau', 'la SELARL Moreau', 'à la SELARL Moreau', 'de la SELARL Moreau'],
  ['EURL Moreau', 'l’EURL Moreau', 'à l’EURL Moreau', 'de l’EURL Moreau'],
  ['Institut du Laser', 'l’Institut du Laser', 'à l’Institut du Laser', 'de l’Institut du Laser'],
  ['Hôpital Nord', 'l’Hôpital Nord', 'à l’Hôpital Nord', 'de l’Hôpital Nord'],
  ['HOPITAL NORD', 'l’HOPITAL NORD', 'à l’HOPITAL NORD', 'de l’HOPITAL NORD'],
  ['Hôtel-Dieu', 'l’Hôtel-Dieu', 'à l’Hôtel-Dieu', 'de l’Hôtel-Dieu'],
  ['Grand Hôtel-Dieu', 'le Grand Hôtel-Dieu', 'au Grand Hôtel-Dieu', 'du Grand Hôtel-Dieu'],
  ['Espace Beauté', 'l’Espace Beauté', 'à l’Espace Beauté', 'de l’Espace Beauté'],
  ['Unité Peau', 'l’Unité Peau', 'à l’Unité Peau', 'de l’Unité Peau'],
  ['Équipe Peau', 'l’Équipe Peau', 'à l’Équipe Peau', 'de l’Équipe Peau'],
  ['Nouvelle Clinique', 'la Nouvelle Clinique', 'à la Nouvelle Clinique', 'de la Nouvelle Clinique'],
  ['Dr Camille Moreau', 'le Dr Camille Moreau', 'au Dr Camille Moreau', 'du Dr Camille Moreau'],
  ['Dr. Moreau', 'le Dr. Moreau', 'au Dr. Moreau', 'du Dr. Moreau'],
  ['Docteur Moreau', 'le Docteur Moreau', 'au Docteur Moreau', 'du Docteur Moreau'],
  ['Docteure Moreau', 'la Docteure Moreau', 'à la Docteure Moreau', 'de la Docteure Moreau'],
  ['Pr Haddad', 'le Pr Haddad', 'au Pr Haddad', 'du Pr Haddad'],
  ['Mme Camille Moreau', 'Mme Camille Moreau', 'à Mme Camille Moreau', 'de Mme Camille Moreau'],
  ['M. Moreau', 'M. Moreau', 'à M. Moreau', 'de M. Moreau'],
  ['La Clinique du Port', 'la Clinique du Port', 'à la Clinique du Port', 'de la Clinique du Port'],
  ['LE CABINET', 'le CABINET', 'au CABINET', 'du CABINET'],
  ['Le Visage', 'le Visage', 'au Visage', 'du Visage'],
  ["L'Institut du Laser", 'l’Institut du Laser', 'à l’Institut du Laser', 'de l’Institut du Laser'],
  ['L’Éclat', 'l’Éclat', 'à l’Éclat', 'de l’Éclat'],
  ['Les Yeux', 'les Yeux', 'aux Yeux', 'des Yeux'],
  [
    'Dermatologues du Parc',
    'les Dermatologues du Parc',
    'aux Dermatologues du Parc',
    'des Dermatologues du Parc',
  ],
  ['Cab. Moreau', 'le Cab. Moreau', 'au Cab. Moreau', 'du Cab. Moreau'],
  ['École du Regard', 'l’École du Regard', 'à l’École du Regard', 'de l’École du Regard'],
  ['Médecine esthétique', 'Médecine esthétique', 'à Médecine esthétique', 'de Médecine esthétique'],
  ['Drs Moreau et Faure', 'les Drs Moreau et Faure', 'aux Drs Moreau et Faure', 'des Drs Moreau et Faure'],
  ['Hospices civils', 'les Hospices civils', 'aux Hospices civils', 'des Hospices civils'],
  ['Beauté Lyon', 'Beauté Lyon', 'à Beauté Lyon', 'de Beauté Lyon'],
  ['Laser Lumière', 'Laser Lumière', 'à Laser Lumière', 'de Laser Lumière'],
  ['Alma Esthétique', 'Alma Esthétique', 'à Alma Esthétique', 'd’Alma Esthétique'],
  ['Harmonie', 'Harmonie', 'à Harmonie', 'd’Harmonie'],
  ['Haute Peau', 'Haute Peau', 'à Haute Peau', 'de Haute Peau'],
  ['Camille Moreau', 'Camille Moreau', 'à Camille Moreau', 'de Camille Moreau'],
  ['Lesage', 'Lesage', 'à Lesage', 'de Lesage'],
  ['Laser', 'Laser', 'à Laser', 'de Laser'],
  ['3 Rivières', '3 Rivières', 'à 3 Rivières', 'de 3 Rivières'],
])('%s: %s, %s, %s (words-7, words-8, words-9)', (name, le, au, du) => {
  const forms = named(name);
  expect([forms.le, forms.au, forms.du]).toEqual([le, au, du]);
});

test.each([
  ['Cabinet Lumière', 'Le Cabinet Lumière'],
  ['Institut du Laser', 'L’Institut du Laser'],
  ['La Clinique du Port', 'La Clinique du Port'],
  ['alma', 'alma'],
])('%s where a sentence begins: %s', (name, begun) => expect(named(name).Le).toBe(begun));

test.each([
  ['Dermatologues du Parc', true],
  ['Les Yeux', true],
  ['Cabinet des Lilas', false],
  ['Dr Moreau', false],
])('%s are several: %s (words-11)', (name, many) => expect(named(name).many).toBe(many));

test('alone it stands as it was given (words-8)', () => {
  expect(named('La Clinique du Port').plain).toBe('La Clinique du Port');
  expect(named("L'Institut").plain).toBe("L'Institut");
});

test.each([
  ['\u202eCabinet\u200b Lumière', 'au Cabinet Lumière'],
  ['Cabinet שלום', 'au \u2068Cabinet שלום\u2069'],
  ['عيادة النور', 'à \u2068عيادة النور\u2069'],
  ['\u202eعيادة\u202c', 'à \u2068عيادة\u2069'],
  ['\u2069\u2069עדן', 'à \u2068עדן\u2069'],
])('%j moves no word of ours: %j (words-12)', (name, au) => expect(named(name).au).toBe(au));

test.each([
  ['Léa Martin', 'de Léa Martin'],
  ['Hugo', 'de Hugo'],
  ['Œdipe', 'd’Œdipe'],
  ['Emily', 'd’Emily'],
  ['Émile', 'd’Émile'],
  ['Hélène', 'd’Hélène'],
  ['Hassan', 'de Hassan'],
  ['Yves', 'd’Yves'],
  ['Yamina', 'de Yamina'],
  ['نور حداد', 'de \u2068نور حداد\u2069'],
])('%s: %s', (name, said) => expect(of(name)).toBe(said));

test('every form holds the whole name, and what is kept apart ends where it should', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      const { plain, ...forms } = named(text);
      expect(plain).toBe(isolated(text));
      for (const form of [forms.le, forms.Le, forms.au, forms.du]) {
        expect(form).not.toMatch(/[\u202a-\u202e\u2066\u2067]/);
        expect(form.match(/\u2068/g)?.length).toBe(form.match(/\u2069/g)?.length);
      }
    }),
  );
});
