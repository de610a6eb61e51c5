import { createHmac } from 'node:crypto';
import type { PracticeId } from '../database/id.ts';
import type { Keys } from '../database/service.ts';
import { markOf } from './mark.ts';

/** How terms of one practice are stored in the blind index, which finds encrypted content: the first 64 bits of an
 * HMAC-SHA-256 with a key of that practice, as PostgreSQL's bigint. The same word of another practice is another
 * number. */
export function blindIndexOf(keys: Keys, practiceId: PracticeId): (term: string) => bigint {
  const key = markOf(keys, 'search', practiceId);
  return (term) => createHmac('sha256', key).update(term).digest().readBigInt64BE();
}
