import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Named } from './named.ts';
import { wordsFor, workingDaysFor } from './words.ts';

/** What takes a practice is given its forms, none of which is a text by itself; everything else a word. */
const practice: Named = {
  ...{ plain: 'Cabinet Lumière', le: 'le Cabinet Lumière', Le: 'Le Cabinet Lumière' },
  ...{ au: 'au Cabinet Lumière', du: 'du Cabinet Lumière', many: false },
};
const mute = Object.assign(Object.create(null), practice);

/** A sentence that takes words with the name of a practice, with a list of them, or with words alone. */
function given(say: (...words: unknown[]) => unknown): unknown {
  for (const first of [mute, [mute]])
    try {
      return say(first, 'Théo', 'Zoé');
    } catch {}
  return say('Léa', 'Théo', 'Zoé');
}

/** Every sentence of a language with its place; a sentence that takes words is given some. */
function sentences(words: unknown, place: string): [string, string][] {
  if (typeof words === 'string') return [[place, words]];
  if (Array.isArray(words)) return words.flatMap((one, index) => sentences(one, `${place}.${index}`));
  if (typeof words === 'function') return sentences(given(words as () => unknown), place);
  return Object.entries(words as object).flatMap(([key, value]) => sentences(value, `${place}.${key}`));
}

/** Those of working days take dates; here are the others. */
const plain = (words: object) =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => typeof value === 'object'));

const french = sentences({ ...wordsFor('fr'), workingDays: plain(workingDaysFor('fr')) }, 'fr');
const english = sentences({ ...wordsFor('en'), workingDays: plain(workingDaysFor('en')) }, 'en');
const those = (said: [string, string][], what: RegExp) => said.filter(([, text]) => what.test(text));

test('the two languages say the same things, and neither is silent', () => {
  expect(french.map(([place]) => place.slice(3))).toEqual(english.map(([place]) => place.slice(3)));
  for (const [place, text] of [...french, ...english]) {
    expect(text.trim(), place).not.toBe('');
    expect(text, place).not.toContain('undefined');
  }
});

test('each language counts working days in its own words', () =>
  expect([workingDaysFor('fr').days(2), workingDaysFor('en').days(2)]).toEqual([
    '2 jours ouvrés',
    '2 working days',
  ]));

test('no French sign that stands alone is torn from its word', () =>
  expect(those(french, / [?!;:»]|« |[^\s\u202f?!.][?!;](\s|$)|\p{L}:(\s|$)/u)).toEqual([]));

test('before a colon stands a whole no-break space, before the others a narrow one', () =>
  expect(those(french, /\u202f:|\u00a0[?!;]/u)).toEqual([]));

test('none is one in French', () => {
  const { figures, layout } = wordsFor('fr');
  const said = [
    figures.list.total(0),
    figures.operator.whatIf.replayed(0),
    figures.operator.proof.last(0),
    workingDaysFor('fr').days(0),
    layout.count.left(0),
  ];
  expect(said.filter((text) => /demandes|jours|caractères/.test(text))).toEqual([]);
});

test('no line of a page begins with the dot that separates', () => {
  const pages = globSync('src/pages/**/*.{ts,tsx}').map((path) => readFileSync(path, 'utf8'));
  const said = pages.flatMap((page) => page.split('\n')).filter((line) => !line.includes('title:'));
  expect(said.filter((line) => /\u00a0·/.test(line)).length).toBeGreaterThan(20);
  expect(said.filter((line) => /(?:^|[^\u00a0]) ·/.test(line))).toEqual([]);
});

test('apostrophes are typographic', () =>
  expect(those([...french, ...english], /\p{L}'\p{L}|s' /u)).toEqual([]));

test('what is untranslated is untranslatable', () => {
  const same = french.filter(([, text], index) => text === english[index]?.[1] && text.includes(' '));
  expect(same).toEqual([]);
});

test('what is sent is an e-mail, in one spelling of each language', () => {
  expect(those(french, /\blettres?\b|\bmails?\b(?<!e-mails?)|\bemail|\bcourriels?\b/iu)).toEqual([]);
  expect(those(english, /\bletters?\b|\bmails?\b|e-mail/i)).toEqual([]);
});

test('what a practice shows of itself is its “fiche”, in English its profile', () => {
  expect(those(french, /\bprofils?\b|\bétablissements?\b|page (?:du|de votre) cabinet/iu)).toEqual([]);
  expect(those(english, /\b(?:listing|establishment)s?\b|page of (?:the|your) practice/i)).toEqual([]);
});

test('the reminder of a practice is no call back', () =>
  expect(those(french, /\brappell(?:e|er|era|erons|ée?s?)\b/iu)).toEqual([]));

test('no patient is he or she in English', () =>
  expect(those(english, /\b(?:she|he|her|his|him)\b/i)).toEqual([]));

test('the name of a practice is given, and stands, in one of its forms', () => {
  const files = globSync('src/words/{fr,en}/*.ts').map((path) => readFileSync(path, 'utf8'));
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((file) => file.match(/_?\bpractice: string|\$\{practice\}/g) ?? [])).toEqual([]);
});

test('before the name of a practice stand “à” and “de” in its forms', () =>
  expect(those(french, /(?:^|[\s(])(?:à|de|chez|vers|pour|que) Cabinet Lumière/u)).toEqual([]));
