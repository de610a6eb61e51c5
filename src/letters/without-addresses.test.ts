import { expect, test } from 'vitest';
import { withoutAddresses } from './without-addresses.ts';

const lea = 'lea.martin+relais@courriel.example';

test.each([
  ['550 5.1.1 <lea.martin+relais@courriel.example>: User unknown', '550 5.1.1 <…>: User unknown'],
  ['550 5.1.1 LEA.MARTIN@COURRIEL.EXAMPLE... no', '550 5.1.1 … no'],
  ['550 no mailbox lea.martin here', '550 no mailbox … here'],
  ['550 "lea.martin+relais" is unknown', '550 "…" is unknown'],
  ['550 forwarded to her-work@clinic.example', '550 forwarded to …'],
  ['550 SRS0=x=courriel.example=lea.martin@srs.example', '550 …'],
  ['552 5.2.2 mailbox full', '552 5.2.2 mailbox full'],
  ['550 helea.martinette', '550 helea.martinette'],
])('%s', (reply, shown) => expect(withoutAddresses(reply, lea)).toBe(shown));

test('an address of one letter takes no letter out of the words', () =>
  expect(withoutAddresses('550 a mailbox', 'a@b.example')).toBe('550 a mailbox'));
