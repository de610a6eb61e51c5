import type { Clock } from '../database/service.ts';

export type KeptFor<Value> = {
  /** The value cached under a key; undefined if there is none, or it has expired. */
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  delete(key: string): void;
  clear(): void;
};

/** A cache with a TTL in seconds and a maximum size; the oldest entry is evicted. */
export function keptFor<Value>(
  clock: Clock,
  { seconds, most }: { seconds: number; most: number },
): KeptFor<Value> {
  const kept = new Map<string, { value: Value; until: number }>();
  const now = () => clock.now().epochMilliseconds;
  return {
    get(key) {
      const one = kept.get(key);
      return one && now() < one.until ? one.value : undefined;
    },
    set(key, value) {
      kept.delete(key);
      kept.set(key, { value, until: now() + seconds * 1000 });
      const oldest = kept.keys().next().value;
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    delete: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
