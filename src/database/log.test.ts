import { describe, expect, test } from 'vitest';
import {
  digitsLogged,
  faultLogged,
  idLogged,
  type Log,
  networkLogged,
  pathLogged,
  requestLogged,
  wordLogged,
} from './log.ts';

const id = '0197a3c2-1111-4222-8333-444455556666';
const words = 'Bonjour docteur, c’est Léa Martin';

describe('no word of a person comes into a line', () => {
  test('an id is an id', () => {
    expect(idLogged(id)).toBe(id);
    for (const text of [words, '', `${id} ${words}`, `${id}\n`]) expect(idLogged(text)).toBe('[no id]');
  });

  test('a network is a part of an address', () => {
    for (const network of ['198.51.100', '2001:db8:0']) expect(networkLogged(network)).toBe(network);
    for (const text of [words, '', 'f'.repeat(46)]) expect(networkLogged(text)).toBe('[no network]');
  });

  test('of a path the words of the table, the ids, and of other values the name', () => {
    const route = ['fr', 'cabinets', ':slug', ':id', ':secret'];
    expect(pathLogged(route, ['fr', 'cabinets', 'lea-martin', id, 's3cret'])).toBe(
      `/fr/cabinets/[slug]/${id}/[secret]`,
    );
    expect(pathLogged([], [])).toBe('/');
  });

  test('the id of a request is one that a proxy makes', () => {
    expect(requestLogged('6f1c2a9e4b7d')).toBe('6f1c2a9e4b7d');
    for (const text of [null, 'short', words, 'a'.repeat(65), 'abcdefgh\r\nx: y'])
      expect(requestLogged(text)).toBeNull();
  });

  test('digits are digits', () => {
    expect(digitsLogged('6b74f545')).toBe('6b74f545');
    for (const text of ['Léa', '6b74f5456', '', 418]) expect(digitsLogged(text)).toBeNull();
  });

  test('a fault is its kind, its code and its place', () => {
    const fault = faultLogged(Object.assign(new TypeError(words), { code: '22P02' }));
    expect(fault).toMatchObject({ name: 'TypeError', code: '22P02' });
    expect(fault.at[0]).toMatch(/^src\/database\/log\.test\.ts:\d+:\d+$/);
    expect(JSON.stringify(fault)).not.toMatch(/Bonjour|Léa/);
  });

  test('whatever was thrown, and whatever it says of itself', () => {
    const named = new Error(`${words}\n    at /src/Léa Martin:1:1`);
    named.name = words;
    const odd = [
      named,
      words,
      null,
      undefined,
      7,
      { code: words, message: words },
      Object.assign(new Error(''), { stack: words }),
    ];
    for (const thrown of odd) expect(JSON.stringify(faultLogged(thrown))).not.toMatch(/Bonjour|Léa/);
  });
});

test('and none compiles that could', () => {
  const lines: unknown[] = [];
  const log: Log = (line) => lines.push(line);
  const text: string = words;
  const kind = 'wrong' as 'wrong' | 'later';
  log({ event: 'sign-in-failed', because: wordLogged(kind), person: idLogged(id) });
  log({ event: 'letter', letter: idLogged(id), tries: 1 });
  const refused = () => {
    // @ts-expect-error
    log({ event: 'letter', letter: text });
    // @ts-expect-error
    log({ event: 'letter', letter: 'Bonjour' });
    // @ts-expect-error
    log({ event: text });
    // @ts-expect-error
    log({ event: 'letter', text: wordLogged('accepted') });
    // @ts-expect-error
    log({ event: 'letter', verdict: wordLogged(text) });
    // @ts-expect-error
    log({ event: 'letter', verdict: wordLogged(`said ${text}`) });
    // @ts-expect-error
    log({ event: 'letter', fault: new Error(text) });
    // @ts-expect-error
    log({ event: 'letter', fault: { name: text, code: null, at: [] } });
  };
  expect(refused).toBeTypeOf('function');
  expect(lines).toHaveLength(2);
});
