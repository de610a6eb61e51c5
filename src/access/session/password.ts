import { scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Chance } from '../../database/service.ts';
import { fewAtOnce } from './few-at-once.ts';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 2 ** 26 };
const saltBytes = 16;
const keyBytes = 32;

/** Half of the threads of Node’s pool, which also resolves host names: connecting to the database or the mail server
 * does not wait for passwords. */
const inTurn = fewAtOnce({ atOnce: 2, mostWaiting: 20 });

const hash = (password: string, salt: Buffer, by: { isKnown: boolean }) =>
  inTurn(() => derive(password.normalize('NFKC'), salt, keyBytes, cost), by);

/** The scrypt hash of a password with a salt of its own. Takes about 100 ms plus the queue: never call it inside a
 * transaction. */
export async function hashPassword(chance: Chance, password: string): Promise<string> {
  const salt = chance.bytes(saltBytes);
  const made = await hash(password, salt, { isKnown: true });
  if (!made) throw new Error('whoever is known was turned away');
  return `scrypt$${salt.toString('base64url')}$${made.toString('base64url')}`;
}

/** Whether a password fits its hash; null if it was not checked because twenty others are waiting. One from a browser
 * that is known to be the person’s own is always checked, before all others. Takes as long without a hash, so that the
 * time does not tell whether the address is known. */
export async function passwordFits(
  password: string,
  stored: string | null,
  by: { isKnown: boolean },
): Promise<boolean | null> {
  const [, salt = '', expected = ''] = stored?.split('$') ?? [];
  const given = await hash(password, Buffer.from(salt, 'base64url'), by);
  if (!given) return null;
  const wanted = Buffer.from(expected, 'base64url');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
