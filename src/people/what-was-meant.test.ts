import { expect, test } from 'vitest';
import { whatWasMeant } from './what-was-meant.ts';

test.each([
  ['lea@gmil.com', 'lea@gmail.com'],
  ['lea@gmial.com', 'lea@gmail.com'],
  ['lea@gmail.con', 'lea@gmail.com'],
  ['lea@hotmial.fr', 'lea@hotmail.fr'],
  ['lea@yaho.fr', 'lea@yahoo.fr'],
  ['lea@orange.f', 'lea@orange.fr'],
  ['Lea.Martin@LAPOSTE.NE', 'Lea.Martin@laposte.net'],
  ['lea@gmail.com', null],
  ['lea@cabinet-lumiere.example', null],
  ['lea@mail.example', null],
  ['', null],
  ['@gmil.com', null],
])('%s: %s', (typed, meant) => expect(whatWasMeant(typed)).toBe(meant));
