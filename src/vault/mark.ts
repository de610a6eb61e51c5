import { createHash, createHmac } from 'node:crypto';
import type { Keys } from '../database/service.ts';

/** A keyed hash (HMAC-SHA-256) for equality lookups without storing the text. */
export const markOf = (keys: Keys, use: string, text: string): Buffer =>
  createHmac('sha256', keys.mark).update(`${use}\0${text}`).digest();

/** The hash under which a random 256-bit token is stored. */
export const tokenMark = (token: string): Buffer => createHash('sha256').update(token).digest();
