import { expect, test } from 'vitest';
import { anId } from '../../test/an-id.ts';
import type { PracticeId } from '../database/id.ts';
import { type Refusing, whichRefuseUnusually } from './which-refuse-unusually.ts';

const none = { duplicate: 0, spam: 0, 'not-practised': 0, unavailable: 0 };
const practice = (practiceId: PracticeId, sent: number, spam: number): Refusing => ({
  practiceId,
  sent,
  refused: { ...none, spam },
});
/** Twenty practices of which each refuses five of a hundred. */
const others = Array.from({ length: 20 }, (_, place) => practice(anId(`usual ${place}`), 100, 5));

test.each<[string, Refusing[], string[]]>([
  ['nobody', [], []],
  ['all alike', others, []],
  ['half refused', [...others, practice(anId('half'), 40, 20)], ['half']],
  ['a little more than others', [...others, practice(anId('a little'), 100, 9)], []],
  ['twice as much, and few', [...others, practice(anId('few'), 20, 2)], []],
  [
    'three times as much, of forty: it may be chance (watching-8)',
    [...others, practice(anId('six'), 40, 6)],
    [],
  ],
  ['a little more, of forty: it is none', [...others, practice(anId('seven'), 40, 7)], ['seven']],
  [
    'exactly twice as much, of a thousand (watching-8)',
    [...others, practice(anId('twice'), 1000, 100)],
    ['twice'],
  ],
  ['no chance, and less than twice as much', [...others, practice(anId('nearly'), 1000, 90)], []],
  ['all of four (watching-8)', [...others, practice(anId('four'), 4, 4)], []],
  ['all of five', [...others, practice(anId('five'), 5, 5)], ['five']],
  ['nobody else was sent anything', [practice(anId('alone'), 40, 40)], []],
  ['nobody else refuses', [practice(anId('honest'), 40, 0), practice(anId('refuses'), 40, 8)], ['refuses']],
  [
    'the worst first',
    [...others, practice(anId('half'), 40, 20), practice(anId('all'), 40, 40)],
    ['all', 'half'],
  ],
  [
    'a little worse, after',
    [...others, practice(anId('half'), 40, 20), practice(anId('more'), 40, 21)],
    ['more', 'half'],
  ],
  [
    'a little worse, before',
    [...others, practice(anId('more'), 40, 21), practice(anId('half'), 40, 20)],
    ['more', 'half'],
  ],
  ['nothing sent to anybody', [practice(anId('empty'), 0, 0), practice(anId('bare'), 0, 0)], []],
])('%s', (_, practices, flagged) =>
  expect(whichRefuseUnusually(practices).map((one) => one.practiceId)).toEqual(flagged),
);

test('it says how much, of how many, and how much others refuse', () => {
  const mixed = { ...practice(anId('mixed'), 20, 4), refused: { ...none, spam: 4, duplicate: 6 } };
  expect(whichRefuseUnusually([...others, mixed])).toMatchObject([
    { practiceId: 'mixed', total: 10, ratio: 0.5, peers: 0.05 },
  ]);
});
