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
  ['all of four', [...others, practice('four', 4, 4)], []],
  ['all of five', [...others, practice('five', 5, 5)], ['five']],
  ['nobody else was sent anything', [practice('alone', 40, 40)], []],
  ['nobody else refuses', [practice('honest', 40, 0), practice('refuses', 40, 8)], ['refuses']],
  ['the worst first', [...others, practice('half', 40, 20), practice('all', 40, 40)], ['all', 'half']],
])('%s', (_, practices, flagged) =>
  expect(whichRefuseUnusually(practices).map((one) => one.practiceId)).toEqual(flagged),
);

test('it says how much, of how many, and how much others refuse', () => {
  const mixed = { ...practice('mixed', 20, 4), refused: { ...none, spam: 4, duplicate: 6 } };
  expect(whichRefuseUnusually([...others, mixed])).toMatchObject([
    { practiceId: 'mixed', total: 10, ratio: 0.5, peers: 0.05 },
  ]);
});
