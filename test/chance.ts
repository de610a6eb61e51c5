import { createHash } from 'node:crypto';
import type { Chance } from '../src/database/service.ts';

/** Chance that deals the same bytes and ids, in the same order, to whoever has the same seed. */
export function seededChance(seed: string): Chance {
  let dealt = 0;
  const bytes = (length: number) =>
    createHash('shake256', { outputLength: length }).update(`${seed} ${dealt++}`).digest();
  return {
    bytes,
    uuid: () => {
      const hex = bytes(16).toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  };
}
