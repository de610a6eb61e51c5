import { expect, test } from 'vitest';
import { of, writeDay, writeMoment } from './write.ts';

test.each([
  ['Léa', 'de Léa'],
  ['Emily', 'd’Emily'],
  ['Émilie', 'd’Émilie'],
  ['Yvette', 'd’Yvette'],
  ['Yasmine', 'de Yasmine'],
  ['Hugo', 'de Hugo'],
  ['Œdipe', 'd’Œdipe'],
  ['مريم', 'de مريم'],
  ['', 'de '],
])('the enquiry of %s', (name, expected) => expect(of(name)).toBe(expected));

test('a moment is written as people of that place and language say it', () => {
  const moment = '2026-11-23T16:05:00Z';
  expect(writeMoment('fr', moment, 'Europe/Paris')).toBe('lun. 23 nov., 17:05');
  expect(writeMoment('fr', moment, 'America/Guadeloupe')).toBe('lun. 23 nov., 12:05');
  expect(writeMoment('en', moment, 'Europe/Paris')).toBe('Mon 23 Nov, 17:05');
  expect(writeDay('fr', '2026-11-23')).toBe('23 novembre 2026');
});
