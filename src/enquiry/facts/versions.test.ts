import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { facts, type Kind, kinds } from './catalogue.ts';

/** The version of each kind and a hash of its schema. If a hash differs, processes of the version before cannot parse
 * what this one writes: give the kind a new version, and add its old schema to its earlier ones. */
const held: Record<Kind, string> = {
  asked: '2 a591680b',
  confirmed: '2 d400425e',
  written: '1 25c7d85c',
  readdressed: '1 25c7d85c',
  read: '1 4856587e',
  'reading-taken-back': '1 b55bfc7c',
  answered: '1 25c7d85c',
  contacted: '1 f0a99f57',
  refused: '1 6febd4d9',
  closed: '1 25c7d85c',
  reopened: '1 25c7d85c',
  'reopened-with-first': '1 6de26d8a',
  'nothing-to-answer': '1 25c7d85c',
  'to-answer-after-all': '1 25c7d85c',
  'letter-accepted': '2 d8845891',
  'letter-refused': '3 0487dc18',
  reminded: '2 c280e181',
  questioned: '2 d4f40ee1',
  testified: '1 83777eb9',
  rated: '1 99841a6f',
  offered: '2 0affa0b0',
  'found-nobody': '2 61866eb9',
  'sent-on': '1 9a9f4c08',
  withdrawn: '1 25c7d85c',
};

test.each(kinds)('%s holds what its version says', (kind) => {
  const { version, schema } = facts[kind];
  const hash = createHash('sha256').update(JSON.stringify(schema())).digest('hex').slice(0, 8);
  expect(`${version} ${hash}`).toBe(held[kind]);
});
