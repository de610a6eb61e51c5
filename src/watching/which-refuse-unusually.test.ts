import { expect, test } from 'vitest';
import { type Refusing, whichRefuseUnusually } from './which-refuse-unusually.ts';

const none = { duplicate: 0, spam: 0, 'not-practised': 0, unavailable: 0 };
const practice = (practiceId: string, sent: number, spam: number): Refusing => ({
  practiceId,
  sent,
  refused: { ...none, spam },
});
/** Twenty practices of which each refuses five of a hundred. */
const others = Array.from({ length: 20 }, (_, place) => practice(`usual ${place}`, 100, 5));

test.each<[string, Refusing[], string[]]>([
  ['nobody', [], []],
  ['all alike', others, []],
  ['half refused', [...others, practice('half', 40, 20)], ['half']],
  ['a little more than others', [...others, practice('a little', 100, 9)], []],
  ['twice as much, and few', [...others, practice('few', 20, 2)], []],
  ['three times as much, of forty: it may be chance (watching-8)', [...others, practice('six', 40, 6)], []],
  ['a little more, of forty: it is none', [...others, practice('seven', 40, 7)], ['seven']],
  ['exactly twice as much, of a thousand (watching-8)', [...others, practice('twice', 1000, 100)], ['twice']],
  ['no chance, and less than twice as much', [...others, practice('nearly', 1000, 90)], []],
  ['all of four (watching-8)', [...others, practice('four', 4, 4)], []],
  ['all of five', [...others, practice('five', 5, 5)], ['five']],
  ['nobody else was sent anything', [practice('alone', 40, 40)], []],
  ['nobody else refuses', [practice('honest', 40, 0), practice('refuses', 40, 8)], ['refuses']],
  ['the worst first', [...others, practice('half', 40, 20), practice('all', 40, 40)], ['all', 'half']],
  [
    'a little worse, after',
    [...others, practice('half', 40, 20), practice('more', 40, 21)],
    ['more', 'half'],
  ],
  [
    'a little worse, before',
    [...others, practice('more', 40, 21), practice('half', 40, 20)],
    ['more', 'half'],
  ],
  ['nothing sent to anybody', [practice('empty', 0, 0), practice('bare', 0, 0)], []],
])('%s', (_, practices, flagged) =>
  expect(whichRefuseUnusually(practices).map((one) => one.practiceId)).toEqual(flagged),
);

test('it says how much, of how many, and how much others refuse', () => {
  const mixed = { ...practice('mixed', 20, 4), refused: { ...none, spam: 4, duplicate: 6 } };
  expect(whichRefuseUnusually([...others, mixed])).toMatchObject([
    { practiceId: 'mixed', total: 10, ratio: 0.5, peers: 0.05 },
  ]);
});
