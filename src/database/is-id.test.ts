import { expect, test } from 'vitest';
import { isId, isLocator } from './is-id.ts';

test.each([
  ['9b2d1c36-0a5e-4f6b-8f53-0d8a6f1f2c11', true],
  ['9B2D1C36-0A5E-4F6B-8F53-0D8A6F1F2C11', false],
  ['9b2d1c36', false],
  ['x9b2d1c36-0a5e-4f6b-8f53-0d8a6f1f2c11', false],
  ['9b2d1c36-0a5e-4f6b-8f53-0d8a6f1f2c1', false],
  ['9b2d1c3-0a5e-4f6b-8f53-0d8a6f1f2c11', false],
  ['9b2d1c36-0a5-4f6b-8f53-0d8a6f1f2c11', false],
  ['9b2d1c36-0a5e-4f6-8f53-0d8a6f1f2c11', false],
  ['9b2d1c36-0a5e-4f6b-8f5-0d8a6f1f2c11', false],
  ['gb2d1c36-0a5e-4f6b-8f53-0d8a6f1f2c11', false],
  ["9b2d1c36-0a5e-4f6b-8f53-0d8a6f1f2c11' or 1=1", false],
  ['', false],
  ['\u0000', false],
])('%j: %s', (text, is) => expect(isId(text)).toBe(is));

test.each([
  ['Zk3_q-0aB7xLm29T', true],
  ['Zk3_q-0aB7xLm29', false],
  ['Zk3_q-0aB7xLm29Tx', false],
  ['Zk3_q-0aB7xLm2=T', false],
  ['Zk3_q-0aB7xLm29T\n', false],
  ['', false],
])('a locator, %j: %s', (text, is) => expect(isLocator(text)).toBe(is));
