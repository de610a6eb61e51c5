import { createHmac } from 'node:crypto';
import type { Keys, Service } from '../database/service.ts';
import { sameSecret } from '../vault/secret.ts';

const sign = (keys: Keys, id: string, at: string) =>
  createHmac('sha256', keys.form).update(`${id}\0${at}`).digest('base64url');

/** A signed token for one form: its idempotency key, and when it was shown. */
export function newFormToken(service: Pick<Service, 'keys' | 'clock' | 'chance'>): string {
  const id = service.chance.uuid();
  const at = String(service.clock.now().epochMilliseconds);
  return [id, at, sign(service.keys, id, at)].join('.');
}

/** Reads a form token; null if it is not signed by us. */
export function readFormToken(
  keys: Keys,
  token: string,
): { submission: string; shownAt: Temporal.Instant } | null {
  const [id, at, signature, ...rest] = token.split('.');
  if (!id || !at || !signature || rest.length > 0) return null;
  if (!sameSecret(signature, sign(keys, id, at))) return null;
  return { submission: id, shownAt: Temporal.Instant.fromEpochMilliseconds(Number(at)) };
}
