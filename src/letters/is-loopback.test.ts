import { expect, test } from 'vitest';
import { isLoopback } from './is-loopback.ts';

test.each([
  ['localhost', true],
  ['LOCALHOST', true],
  ['relais.localhost', true],
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['[::1]', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['[::]', false],
  ['127.example.org', false],
  ['localhost.example.org', false],
  ['mail', false],
  ['10.0.0.1', false],
  ['192.168.1.4', false],
  ['relais.example.org', false],
])('%s: %s', (hostname, is) => expect(isLoopback(hostname)).toBe(is));
