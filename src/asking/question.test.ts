import { describe, expect, test } from 'vitest';
import { errorsOf, type Question, questionSchema } from './question.ts';

const typed = {
  procedure: 'botox',
  name: 'Léa Martin',
  email: 'lea@courriel.example',
  phone: '06 39 98 12 34',
  message: 'Bonjour',
  consent: 'yes',
};
const read = (changed: Partial<typeof typed>) => questionSchema.safeParse({ ...typed, ...changed });

describe('what looks right is right (words-2)', () => {
  test.each<[keyof Question, string, string]>([
    ['name', '\u202eLéa\u200b Martin\u00ad', 'Léa Martin'],
    ['name', 'Le\u0301a\u000bMartin', 'Léa Martin'],
    ['email', '\u200elea@courriel.example\u200b', 'lea@courriel.example'],
    ['email', 'le\u0301a@courriel.example', 'léa@courriel.example'],
    ['phone', '06\u201139\u201198\u201112\u201134', '06-39-98-12-34'],
    ['phone', '\u202a+33 6 39 98 12 34\u202c', '+33 6 39 98 12 34'],
    ['message', 'Bonjour\u000cdocteur\u0000', 'Bonjour\ndocteur'],
    ['message', 'می\u200cخواهم 👩🏽‍⚕️', 'می\u200cخواهم 👩🏽‍⚕️'],
    ['message', '🩺'.repeat(5000), '🩺'.repeat(5000)],
  ])('%s %j', (name, text, meant) => {
    expect(read({ [name]: text }).data?.[name]).toBe(meant);
  });
});

test.each<[keyof Question, string, string]>([
  ['name', '\u200b\u202e', 'missing'],
  ['name', '\u3164', 'missing'],
  ['name', 'x'.repeat(121), 'too-long'],
  ['email', '\u200b', 'missing'],
  ['email', 'lea@', 'not-an-address'],
  ['phone', 'sur rendez-vous', 'not-a-number'],
  ['message', '\u200d \n', 'missing'],
  ['message', 'x'.repeat(5001), 'too-long'],
  ['consent', '', 'missing'],
  ['procedure', '', 'missing'],
])('%s %j is %s', (name, text, error) => {
  const { error: wrong } = read({ [name]: text });
  expect(wrong && errorsOf(wrong)).toEqual({ [name]: error });
});

const question = {
  ...{ procedure: 'laser-epilation', name: 'Léa Martin', email: 'lea@courriel.example' },
  ...{ message: 'Bonjour', consent: 'yes' },
};

test.each([
  ['', undefined],
  ['06 12 34 56 78', undefined],
  ['+33 (0)6 12 34 56 78', undefined],
  ['0692 12 34 56', undefined],
  ['+44 20 7946 0958', undefined],
  ['+41 79 123 45 67', undefined],
  ['06 12 34 56', 'not-a-number'],
  ['06 12 34 56 7', 'not-a-number'],
  ['06 12 34 56 78 9', 'not-a-number'],
  ['612345678901234567', 'not-a-number'],
  ['3975', 'not-a-number'],
  ['112', 'not-a-number'],
  ['appelez-moi', 'not-a-number'],
  ['06 12 34 56 78 / 04 65 71 13 29', 'two-numbers'],
  ['06 12 34 56 78 ou 04 65 71 13 29', 'two-numbers'],
  ['06123456780465711329', 'two-numbers'],
  ['0'.repeat(61), 'too-long'],
])('a patient’s telephone %j: %s (asking-3)', (phone, error) => {
  const parsed = questionSchema.safeParse({ ...question, phone });
  expect(parsed.error && errorsOf(parsed.error).phone).toBe(error);
  expect(parsed.data?.phone).toBe(error ? undefined : phone);
});
