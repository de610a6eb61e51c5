import { expect, test } from 'vitest';
import { whichLineAtFirst, whichMailbox, whichWords } from './which-contact.ts';

test.each([
  ['Lea.Martin@Courriel.example', 'lea.martin@courriel.example'],
  ['lea.martin+botox@courriel.example', 'lea.martin@courriel.example'],
  [' l.e.a+x@GMAIL.com', 'lea@gmail.com'],
  ['lea@googlemail.com', 'lea@gmail.com'],
  ['a+1@courriel.example', 'a@courriel.example'],
  ['a+2+3@courriel.example', 'a@courriel.example'],
  ['+1@courriel.example', '+1@courriel.example'],
  ['l.e.a@courriel.example', 'l.e.a@courriel.example'],
  ['lea@bücher.example', 'lea@xn--bcher-kva.example'],
  ['lea@xn--bcher-kva.example', 'lea@xn--bcher-kva.example'],
  ['le\u0301a@courriel.example', 'léa@courriel.example'],
])('%s is the mailbox %s', (email, mailbox) => expect(whichMailbox(email)).toBe(mailbox));

test.each([
  ['06 39 98 41 07', '639984107'],
  ['+33 6 39 98 41 07', '639984107'],
  ['0033 (0)6.39.98.41.07', '639984107'],
  ['6 39 98 41 07', '639984107'],
  ['39 98 41 07', null],
  ['0690 12 34 56', '690123456'],
  ['+590 690 12 34 56', '690123456'],
  ['3915', null],
  ['', null],
])('%s was the line %s at first', (phone, line) => expect(whichLineAtFirst(phone)).toBe(line));

test.each([
  ['Bonjour docteur,\n est-ce douloureux ?', 'BONJOUR docteur ! Est ce douloureux'],
  ['Un premier rendez-vous', 'un premier rendezvous'],
  ['Élodie voudrait un rendez‑vous', 'elodie voudrait un rendez-vous.'],
])('%s is a copy of %s (answering-13)', (text, copy) => expect(whichWords(text)).toBe(whichWords(copy)));

test('other words are no copy', () => expect(whichWords('Oui')).not.toBe(whichWords('Non')));
