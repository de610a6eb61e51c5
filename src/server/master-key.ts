import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Chance } from '../database/service.ts';

const keyBytes = 32;

/** The master key of the embedded database: read from the data folder, or made there once, for its owner only. */
export function keyOfFolder(folder: string, chance: Chance): Buffer {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'key');
  if (!existsSync(path)) {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, chance.bytes(keyBytes).toString('base64'));
    fsyncSync(file);
    closeSync(file);
  }
  chmodSync(path, 0o600);
  const key = Buffer.from(readFileSync(path, 'utf8'), 'base64');
  if (key.length !== keyBytes) throw new Error(`the key in ${path} is damaged: restore it from a backup`);
  return key;
}
