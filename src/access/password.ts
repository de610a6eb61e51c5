import { scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Chance } from '../database/service.ts';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 2 ** 26 };
const saltBytes = 16;
const keyBytes = 32;

const hash = (password: string, salt: Buffer) => derive(password.normalize('NFKC'), salt, keyBytes, cost);

/** The scrypt hash of a password with a salt of its own. Takes about 100 ms: never inside a transaction. */
export async function hashPassword(chance: Chance, password: string): Promise<string> {
  const salt = chance.bytes(saltBytes);
  return `scrypt$${salt.toString('base64url')}$${(await hash(password, salt)).toString('base64url')}`;
}

/** Whether a password fits its hash. Takes as long when there is no hash, so that nobody learns who exists. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  const [, salt = '', expected = ''] = stored?.split('$') ?? [];
  const given = await hash(password, Buffer.from(salt, 'base64url'));
  const wanted = Buffer.from(expected, 'base64url');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
