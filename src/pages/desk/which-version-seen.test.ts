import { expect, test } from 'vitest';
import type { Move } from './which-move.ts';
import { whatCameMeanwhile, whichVersionSeen } from './which-version-seen.ts';

const [ines, theo] = [{ id: 'ines' }, { id: 'theo' }];
const by = (person: { id: string }) => ({ kind: 'member', person: person.id });
const line = (number: number, of: { kind: string; person?: string }, move: Move | null = 'answered') => ({
  number,
  move,
  by: of,
});
const asked = line(1, { kind: 'patient' }, null);

test.each([
  ['nothing since', 1, [asked], 1, 1],
  ['a call of her own', 1, [asked, line(2, by(theo))], 2, 2],
  ['an answer of a colleague', 1, [asked, line(2, by(ines))], 2, 1],
  ['both', 1, [asked, line(2, by(theo)), line(3, by(ines))], 3, 1],
  ['a message of the patient', 1, [asked, line(2, { kind: 'patient' }, 'written')], 2, 1],
  ['the patient’s word that nobody answered', 1, [asked, line(2, { kind: 'patient' }, 'testified')], 2, 1],
  ['a letter that arrived', 1, [asked, line(2, { kind: 'relais' }, null)], 1, 1],
  ['her call, and a colleague’s reading', 1, [asked, line(2, by(theo)), line(3, by(ines), null)], 2, 2],
  ['a colleague before she began', 2, [asked, line(2, by(ines)), line(3, by(theo))], 3, 3],
])('after %s (desk-5)', (_, opened, lines, version, seen) => {
  expect(whichVersionSeen({ version: opened, person: theo }, { version, person: theo, lines })).toBe(seen);
});

test.each([
  ['nothing', 1, [asked], null],
  ['an answer of a colleague', 1, [asked, line(2, by(ines))], 'answered'],
  ['the last of two', 1, [asked, line(2, by(ines)), line(3, { kind: 'patient' }, 'written')], 'written'],
  ['her own, which she knows', 1, [asked, line(2, by(ines)), line(3, by(theo), 'contacted')], 'answered'],
  ['a reading', 1, [asked, line(2, by(ines), null)], null],
  ['what she has seen', 2, [asked, line(2, by(ines))], null],
])('%s came meanwhile', (_, seen, lines, kind) => {
  expect(whatCameMeanwhile(seen, { person: theo, lines })?.kind ?? null).toBe(kind);
});
