import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Chance } from '../database/service.ts';

const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts `content` with AES-256-GCM, bound to one `place` ("table.column.row", as additional data): moved
 * elsewhere, it does not decrypt. */
export function seal(key: Buffer, chance: Chance, place: string, content: string | Buffer): Buffer {
  const nonce = chance.bytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(Buffer.from(content)), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]);
}

/** Decrypts what `seal` encrypted for the same place. Throws when key, place or content differ. */
export function unseal(key: Buffer, place: string, sealed: Buffer): Buffer {
  const nonce = sealed.subarray(0, nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
}
