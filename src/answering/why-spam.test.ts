import { expect, test } from 'vitest';
import { type SpamSign, whySpam } from './why-spam.ts';

const plain = 'Bonjour docteur, est-ce douloureux ?';
const long = `${plain} Je voudrais un rendez-vous en juillet, de préférence le matin, pour un premier avis.`;
const russian = 'Здравствуйте, сколько стоит эта процедура и когда можно записаться на приём';
const eight = 'Сколько стоит эта процедура и когда можно записаться';
const portuguese = 'Olá, quanto custa esta consulta, quando posso marcar uma visita, obrigada';

test.each<[string, Partial<Parameters<typeof whySpam>[0]>, SpamSign[]]>([
  ['a patient', {}, []],
  ['a patient who names a page', { words: `${plain} https://photos.example/1` }, []],
  ['a patient who writes in her own language', { words: russian }, []],
  ['another one', { words: portuguese }, []],
  ['a few words are too few to tell a language', { words: 'Приём?' }, []],
  ['short words that many write', { copies: 12 }, []],
  ['three links', { words: `${plain} https://a.example www.b.example http://c.example` }, ['many-links']],
  ['long words of three other people', { words: long, copies: 3 }, ['copies']],
  ['long words of two other people', { words: long, copies: 2 }, []],
  ['another language with a link', { words: `${russian} https://a.example` }, ['links', 'language']],
  ['a Latin one with a link', { words: `${portuguese} www.a.example` }, ['links', 'language']],
  [
    'words of an address tell no language',
    { words: `${russian} http://a.example/for/you` },
    ['links', 'language'],
  ],
  ['eight words tell a language', { words: `${eight} https://a.example` }, ['links', 'language']],
  [
    'seven do not, with one that is a part of an address',
    { words: `${eight.replace('Сколько ', '')} фото:https://a.example` },
    [],
  ],
  ['a word and a link', { words: 'Приём? https://a.example' }, []],
  ['eighty letters of three other people', { words: 'x'.repeat(80), copies: 3 }, ['copies']],
  ['seventy-nine', { words: 'x'.repeat(79), copies: 3 }, []],
  ['held as a machine’s, and confirmed', { held: true }, []],
  ['held as a machine’s, with a link', { words: `${plain} www.a.example`, held: true }, ['links', 'held']],
])('%s (answering-14)', (_, signs, because) =>
  expect(whySpam({ words: plain, copies: 0, held: false, ...signs })).toEqual(because),
);
