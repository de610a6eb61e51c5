import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Chance, Keys } from '../database/service.ts';

const tokenBytes = 32;
const codeLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** The length of a typed code, in letters and digits. */
export const codeLength = 8;

const derive = (keys: Keys, use: string, id: string, generation: number) =>
  createHmac('sha256', keys.link).update(`${use}\0${id}\0${generation}`).digest();

/** A random 256-bit token for a cookie. */
export const newToken = (chance: Chance): string => chance.bytes(tokenBytes).toString('base64url');

/** The 256-bit secret of a link, derived from its id and generation and never stored. */
export const linkSecret = (keys: Keys, id: string, generation: number): string =>
  derive(keys, 'secret', id, generation).toString('base64url');

/** The code of eight characters that a member can type if a mail gateway has broken the link. */
export const linkCode = (keys: Keys, id: string, generation: number): string =>
  Array.from(
    derive(keys, 'code', id, generation).subarray(0, codeLength),
    (byte) => codeLetters[byte % 32],
  ).join('');

/** Whether two secrets are equal, in constant time. */
export function sameSecret(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
