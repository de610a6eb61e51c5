import { expect, test } from 'vitest';
import { addressOf, networkOf } from './network-of.ts';

test.each([
  ['192.0.2.17', '192.0.2'],
  ['::ffff:192.0.2.17', '192.0.2'],
  ['2001:db8:12:34::1', '2001:db8:12'],
  ['2001:DB8::1', '2001:db8:0'],
  ['2001:db8:12:34:5:6:7:8', '2001:db8:12'],
  ['2001:db8::ffff:1', '2001:db8:0'],
  ['1::2', '1:0:0'],
  ['1::3:4:5:6:7:8', '1:0:3'],
  ['::1a:2:3:4:5:6', '0:0:1a'],
  ['::1', '0:0:0'],
  ['::', '0:0:0'],
  ['unknown', 'unknown'],
])('%s is counted as %s', (address, network) => expect(networkOf(address)).toBe(network));

test.each([
  ['198.51.100.9, 203.0.113.4', '127.0.0.1', true, '203.0.113.4'],
  ['198.51.100.9, 192.0.2.7, 203.0.113.4', '127.0.0.1', true, '203.0.113.4'],
  ['198.51.100.9', '127.0.0.1', false, '127.0.0.1'],
  ['', '127.0.0.1', true, '127.0.0.1'],
  [null, '127.0.0.1', true, '127.0.0.1'],
  [null, undefined, false, 'unknown'],
])('forwarded %s, socket %s, trusted %s: %s', (forwarded, socket, trust, address) =>
  expect(addressOf(forwarded, socket, trust)).toBe(address),
);
