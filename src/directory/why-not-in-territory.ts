import type { Territory } from './territory.ts';

/** A point of the earth in degrees. */
type Point = { latitude: number; longitude: number };

/** `swapped`: it would be inside with latitude and longitude exchanged. */
export type NotInTerritory = { because: 'swapped' | 'outside'; box: Box };

/** South, north, west, east, in degrees, with a margin of a few kilometres around coast and border. */
export type Box = { south: number; north: number; west: number; east: number };

const box = (south: number, north: number, west: number, east: number): Box => ({ south, north, west, east });

const mainland = box(42.2, 51.2, -5.3, 8.3);
const corsica = box(41.25, 43.1, 8.45, 9.65);
const boxes: Partial<Record<Territory, Box>> = {
  'FR-2A': corsica,
  'FR-2B': corsica,
  'FR-971': box(15.75, 16.6, -61.9, -60.9),
  'FR-972': box(14.3, 15, -61.3, -60.7),
  'FR-973': box(2, 5.9, -54.7, -51.5),
  'FR-974': box(-21.5, -20.8, 55.1, 55.95),
  'FR-976': box(-13.1, -12.5, 44.9, 45.4),
  'FR-977': box(17.8, 18.02, -63.05, -62.7),
  'FR-978': box(17.98, 18.2, -63.25, -62.9),
};

const lies = ({ latitude, longitude }: Point, { south, north, west, east }: Box) =>
  south <= latitude && latitude <= north && west <= longitude && longitude <= east;

/** Why a point is outside a territory, null if it is inside, by bounding box: the mainland, Corsica, or one of the
 * overseas territories. */
export function whyNotInTerritory(
  { latitude, longitude }: Point,
  territory: Territory,
): NotInTerritory | null {
  const around = boxes[territory] ?? mainland;
  if (lies({ latitude, longitude }, around)) return null;
  const swapped = lies({ latitude: longitude, longitude: latitude }, around);
  return { because: swapped ? 'swapped' : 'outside', box: around };
}
