import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asKeptReply } from './as-kept-reply.ts';

test.each([
  ['550 5.1.1 User unknown', '550 5.1.1 User unknown'],
  ['550 no\0body', '550 no body'],
  ['550-first line\r\n550 second line\r\n', '550-first line 550 second line'],
  ['550 \u001b[31mred\u202edrow', '550 [31mred drow'],
  ['550 half \ud83d', '550 half \ufffd'],
  ['', ''],
])('%j is kept as %j', (reply, kept) => expect(asKeptReply(reply)).toBe(kept));

test('a megabyte is 500 characters, none of them halved', () => {
  const kept = asKeptReply(`550 ${'😀'.repeat(500_000)}`);
  expect([...kept]).toHaveLength(500);
  expect(kept.endsWith('😀')).toBe(true);
});

test('whatever a server says can be kept and shown in a line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (reply) => {
      const kept = asKeptReply(reply);
      expect(kept).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(kept.isWellFormed()).toBe(true);
      expect([...kept].length).toBeLessThanOrEqual(500);
    }),
  );
});
