import { hkdfSync } from 'node:crypto';
import type { Keys } from '../database/service.ts';

/** Derives the keys of each use from the 32-byte master key (HKDF-SHA-256, RFC 5869). */
export function keysFrom(master: Buffer): Keys {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', master, '', `relais ${use}`, 32));
  return { seal: derive('seal'), link: derive('link'), mark: derive('mark'), form: derive('form') };
}
