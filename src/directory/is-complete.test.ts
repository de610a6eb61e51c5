import { expect, test } from 'vitest';
import { isComplete, whatItLacks } from './is-complete.ts';

const lumiere = {
  street: '12 rue de la Barre',
  latitude: 45.758,
  longitude: 4.834,
  phone: '04 65 71 00 12',
  email: 'contact@lumiere.example',
  hours: [{ day: 1, from: '09:00', to: '18:00' }],
};

test('all contacts published is complete', () => expect(isComplete(lumiere)).toBe(true));

test.each([
  [{ street: null }, ['street']],
  [{ street: '' }, ['street']],
  [{ latitude: null }, ['position']],
  [{ longitude: null }, ['position']],
  [{ phone: null }, ['phone']],
  [{ phone: 'sur rendez-vous' }, ['phone']],
  [{ email: null }, ['email']],
  [{ hours: [] }, ['hours']],
  [{ phone: null, email: null, hours: [] }, ['phone', 'email', 'hours']],
])('%j lacks %j', (without, lacks) => {
  expect(whatItLacks({ ...lumiere, ...without })).toEqual(lacks);
  expect(isComplete({ ...lumiere, ...without })).toBe(false);
});

test('a number of four digits is a telephone', () =>
  expect(isComplete({ ...lumiere, phone: '3975' })).toBe(true));

test('the equator and Greenwich are positions', () =>
  expect(isComplete({ ...lumiere, latitude: 0, longitude: 0 })).toBe(true));
