import { createHmac } from 'node:crypto';
import type { Keys } from '../database/service.ts';
import { sameSecret } from './secret.ts';

const sign = (keys: Keys, use: string, milliseconds: string) =>
  createHmac('sha256', keys.form).update(`moment\0${use}\0${milliseconds}`).digest('base64url');

/** A moment, to the millisecond, as a signed text; valid for the same `use` only. */
export function signMoment(keys: Keys, use: string, moment: Temporal.Instant): string {
  const milliseconds = String(moment.epochMilliseconds);
  return `${milliseconds}.${sign(keys, use, milliseconds)}`;
}

/** The moment of such a text; null if the signature is not ours. */
export function readMoment(keys: Keys, use: string, text: string): Temporal.Instant | null {
  const [milliseconds = '', signature = '', ...rest] = text.split('.');
  if (rest.length > 0 || !sameSecret(signature, sign(keys, use, milliseconds))) return null;
  return Temporal.Instant.fromEpochMilliseconds(Number(milliseconds));
}
