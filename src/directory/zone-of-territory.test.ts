import { expect, test } from 'vitest';
import { isZone } from './is-zone.ts';
import { territories } from './territory.ts';
import { zoneOfTerritory } from './zone-of-territory.ts';

test.each([
  ['FR-75', 'Europe/Paris', '+01:00', '+02:00'],
  ['FR-2A', 'Europe/Paris', '+01:00', '+02:00'],
  ['FR-971', 'America/Guadeloupe', '-04:00', '-04:00'],
  ['FR-972', 'America/Martinique', '-04:00', '-04:00'],
  ['FR-973', 'America/Cayenne', '-03:00', '-03:00'],
  ['FR-974', 'Indian/Reunion', '+04:00', '+04:00'],
  ['FR-976', 'Indian/Mayotte', '+03:00', '+03:00'],
  ['FR-977', 'America/St_Barthelemy', '-04:00', '-04:00'],
  ['FR-978', 'America/Marigot', '-04:00', '-04:00'],
] as const)('%s lives in %s', (territory, zone, winter, summer) => {
  expect(zoneOfTerritory(territory)).toBe(zone);
  const offset = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(zone).offset;
  expect([offset('2026-01-15'), offset('2026-07-15')]).toEqual([winter, summer]);
});

test('every territory has a zone that this machine knows', () => {
  expect(territories.filter((territory) => !isZone(zoneOfTerritory(territory)))).toEqual([]);
});
