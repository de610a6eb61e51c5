import { LRUCache } from 'lru-cache';
import type { Clock } from '../../database/service.ts';

export type KeptFor<Value> = {
  /** The value cached under a key; undefined if there is none, or it has expired. */
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  delete(key: string): void;
  clear(): void;
};

/** An LRU cache with a TTL in seconds of the service's clock: beyond `most` entries the least recently used is evicted.
 * */
export function keptFor<Value extends NonNullable<unknown>>(
  clock: Clock,
  { seconds, most }: { seconds: number; most: number },
): KeptFor<Value> {
  const kept = new LRUCache<string, Value>({
    // lru-cache returns an entry whose age equals its TTL, so the TTL is one millisecond less.
    ...{ max: most, ttl: seconds * 1000 - 1, ttlResolution: 0 },
    perf: { now: () => clock.now().epochMilliseconds },
  });
  return {
    get: (key) => kept.get(key),
    set: (key, value) => void kept.set(key, value),
    delete: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
