import type { Clock } from '../database/service.ts';

/** How many requests one network may make: at once, and how many seconds each takes to come back. */
export type Limit = { burst: number; secondsEach: number };
export type Limits = { reading: Limit; writing: Limit; signingIn: Limit };

/** Generous to read, less so to write, strict on passwords and codes. */
export const limits: Limits = {
  reading: { burst: 400, secondsEach: 0.1 },
  writing: { burst: 60, secondsEach: 1 },
  signingIn: { burst: 12, secondsEach: 10 },
};

const mostNetworks = 50_000;

type Bucket = { left: number; at: Temporal.Instant };

/** Counts requests by network in this process. Asking takes one; the answer is null, or the moment to come back. */
export function limiter(clock: Clock, limit: Limit): (network: string) => Temporal.Instant | null {
  const buckets = new Map<string, Bucket>();
  return (network) => {
    const now = clock.now();
    const before = buckets.get(network);
    const back = before ? now.since(before.at).total('seconds') / limit.secondsEach : 0;
    const left = before ? Math.min(limit.burst, before.left + Math.max(0, back)) : limit.burst;
    if (!before && buckets.size >= mostNetworks) buckets.delete(buckets.keys().next().value ?? '');
    if (left < 1) {
      buckets.set(network, { left, at: now });
      return now.add({ milliseconds: Math.ceil((1 - left) * limit.secondsEach * 1000) });
    }
    buckets.set(network, { left: left - 1, at: now });
    return null;
  };
}
