import type { Territory } from './territory.ts';

/** The eleven public holidays of all France, by the rule that finds their date each year. */
export const nationalHolidays = {
  '01-01': 'new-year',
  'easter 1': 'easter-monday',
  '05-01': 'labour-day',
  '05-08': 'victory-day',
  'easter 39': 'ascension',
  'easter 50': 'whit-monday',
  '07-14': 'national-day',
  '08-15': 'assumption',
  '11-01': 'all-saints',
  '11-11': 'armistice',
  '12-25': 'christmas',
} as const;

const alsaceMoselle = { 'easter -2': 'good-friday', '12-26': 'saint-stephen' } as const;

/** The public holidays that one territory has besides the national ones, by their rule. */
export const localHolidays = {
  'FR-57': alsaceMoselle,
  'FR-67': alsaceMoselle,
  'FR-68': alsaceMoselle,
  'FR-971': { '05-27': 'abolition' },
  'FR-972': { '05-22': 'abolition' },
  'FR-973': { '06-10': 'abolition' },
  'FR-974': { '12-20': 'abolition' },
  'FR-976': { '04-27': 'abolition' },
  'FR-977': { '10-09': 'abolition' },
  'FR-978': { '05-28': 'abolition' },
} as const satisfies Partial<Record<Territory, Record<string, string>>>;

/** A territory with holidays of its own. */
export type LocalTerritory = keyof typeof localHolidays;

type NationalHoliday = (typeof nationalHolidays)[keyof typeof nationalHolidays];
type LocalHoliday = 'good-friday' | 'saint-stephen' | 'abolition';

/** The name of a public holiday, the same in every language. */
export type PublicHoliday = NationalHoliday | LocalHoliday;

/** Whether a territory has holidays of its own besides the national ones. */
export const isLocalTerritory = (territory: Territory): territory is LocalTerritory =>
  territory in localHolidays;
