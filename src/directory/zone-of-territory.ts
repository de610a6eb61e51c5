import type { Territory } from './territory.ts';

const overseas: Partial<Record<Territory, string>> = {
  'FR-971': 'America/Guadeloupe',
  'FR-972': 'America/Martinique',
  'FR-973': 'America/Cayenne',
  'FR-974': 'Indian/Reunion',
  'FR-976': 'Indian/Mayotte',
  'FR-977': 'America/St_Barthelemy',
  'FR-978': 'America/Marigot',
};

/** The IANA time zone of a territory. */
export const zoneOfTerritory = (territory: Territory): string => overseas[territory] ?? 'Europe/Paris';
