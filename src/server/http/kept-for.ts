import { LRUCache } from 'lru-cache';
import type { Clock } from '../../database/service.ts';

export type KeptFor<Value> = {
  /** The value cached under a key; undefined if there is none, or it has expired. */
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  delete(key: string): void;
  clear(): void;
};

/** Keeps values for so many seconds of the service's clock; the one that nobody has asked for longest gives way when so
 * many are kept. */
export function keptFor<Value extends NonNullable<unknown>>(
  clock: Clock,
  { seconds, most }: { seconds: number; most: number },
): KeptFor<Value> {
  const kept = new LRUCache<string, Value>({
    // What is as old as its ttl would still be answered.
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
