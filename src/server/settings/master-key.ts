import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from '../../database/service.ts';
import { writeWhole } from '../../database/write-whole.ts';

const keyBytes = 32;

/** The master key of the embedded database: read from the data folder, or created there once, readable by its owner
 * only, as long as nothing has been encrypted. Throws an explanation if the key is missing or damaged. */
export function keyOfFolder(folder: string, chance: Chance, isUsed: boolean): Buffer {
  const path = join(folder, 'key');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (text === '' && isUsed)
    throw new Error(
      `the key in ${path} is missing, and without it nothing in the database can be decrypted: restore it from a backup, or set RELAIS_KEY to it`,
    );
  if (text === '') {
    mkdirSync(folder, { recursive: true });
    writeWhole(path, chance.bytes(keyBytes).toString('base64'));
  }
  chmodSync(path, 0o600);
  const key = Buffer.from(readFileSync(path, 'utf8'), 'base64');
  if (key.length !== keyBytes)
    throw new Error(`the key in ${path} is damaged: restore it from a backup, or set RELAIS_KEY to it`);
  return key;
}
