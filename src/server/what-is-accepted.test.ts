import { expect, test } from 'vitest';
import { whatIsAccepted } from './what-is-accepted.ts';

test.each([
  ['', [['', 1]]],
  [
    'gzip, deflate;q=0.5, BR;q=0',
    [
      ['gzip', 1],
      ['deflate', 0.5],
      ['br', 0],
    ],
  ],
  ['br ; q=0 ', [['br', 0]]],
  ['fr;level=1;q=0.2', [['fr', 0.2]]],
  ['fr;q=', [['fr', 1]]],
])('“%s” asks for %j', (header, asked) =>
  expect(whatIsAccepted(header).map(({ name, q }) => [name, q])).toEqual(asked),
);
