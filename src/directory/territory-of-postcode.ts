import { isTerritory, type Territory } from './territory.ts';

export type TerritoryOfPostcode =
  | { territory: Territory }
  | { territory: null; because: 'not-five-digits' | 'unknown' };

/** Two islands kept the postcodes they had as towns of Guadeloupe (directory-13). */
const islands: Readonly<Record<string, string>> = { '97133': '977', '97150': '978' };

const corsica: Readonly<Record<string, string>> = { '200': '2A', '201': '2A', '202': '2B', '206': '2B' };

function departmentOf(postcode: string): string {
  const three = postcode.slice(0, 3);
  if (postcode.startsWith('97')) return islands[postcode] ?? three;
  return postcode.startsWith('20') ? (corsica[three] ?? three) : postcode.slice(0, 2);
}

/** The territory whose holidays apply to a French postcode; null with the reason if we do not know one (Monaco,
 * Saint-Pierre-et-Miquelon, the Pacific). Surrounding spaces are ignored. */
export function territoryOfPostcode(text: string): TerritoryOfPostcode {
  const postcode = text.trim();
  if (!/^[0-9]{5}$/.test(postcode)) return { territory: null, because: 'not-five-digits' };
  const territory = `FR-${departmentOf(postcode)}`;
  return isTerritory(territory) ? { territory } : { territory: null, because: 'unknown' };
}
