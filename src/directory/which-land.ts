import { type Territory, territories } from './territory.ts';

/** What can be crossed without crossing a sea: the mainland (the islands of its departments are counted with it),
 * Corsica, and each overseas territory by itself. */
export type Land = 'mainland' | 'corsica' | Territory;

const overseas = /^FR-97/;
const corsica = /^FR-2[AB]$/;

/** The land on which a territory lies. */
export function whichLand(territory: Territory): Land {
  if (overseas.test(territory)) return territory;
  return corsica.test(territory) ? 'corsica' : 'mainland';
}

/** Every territory that a sea parts from the mainland. */
export const acrossSea: readonly Territory[] = territories.filter(
  (territory) => whichLand(territory) !== 'mainland',
);

/** Every territory of a land. */
export const territoriesOf = (land: Land): Territory[] =>
  territories.filter((territory) => whichLand(territory) === land);
