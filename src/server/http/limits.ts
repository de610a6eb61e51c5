import type { Clock } from '../../database/service.ts';

/** Token bucket: how many requests one network may make at once, and how many seconds it takes to refill one. */
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

export type Limiter = {
  /** Takes one token; null, or the moment to retry. */
  take(who: string): Temporal.Instant | null;
  /** Returns a token that should not have been counted. */
  giveBack(who: string): void;
};

/** Rate limits in this process, per network or per known sender. */
export function limiter(clock: Clock, limit: Limit): Limiter {
  const buckets = new Map<string, Bucket>();
  const keep = (who: string, bucket: Bucket) => {
    if (!buckets.has(who) && buckets.size >= mostNetworks) buckets.delete(buckets.keys().next().value ?? '');
    buckets.set(who, bucket);
  };
  return {
    take(who) {
      const now = clock.now();
      const before = buckets.get(who);
      const back = before ? now.since(before.at).total('seconds') / limit.secondsEach : 0;
      const left = before ? Math.min(limit.burst, before.left + Math.max(0, back)) : limit.burst;
      keep(who, { left: left < 1 ? left : left - 1, at: now });
      return left < 1 ? now.add({ milliseconds: Math.ceil((1 - left) * limit.secondsEach * 1000) }) : null;
    },
    giveBack(who) {
      const before = buckets.get(who);
      if (before) keep(who, { ...before, left: Math.min(limit.burst, before.left + 1) });
    },
  };
}

/** Applies to a request of a network the limits that concern it. Returns the moment to retry, or null; a callback for
 * when the request has turned out to carry a session or a secret of ours: it then counts for its owner alone, and the
 * network gets its token back, so that limits meet failures and strangers; and a callback for when nothing was done
 * by it: it then counts with another limiter, as far as the network may make more of those. */
export function counted(under: readonly Limiter[], network: string, own: Limiter) {
  const taken: Limiter[] = [];
  let comeBack: Temporal.Instant | null = null;
  for (const one of under) {
    comeBack = one.take(network);
    if (comeBack) break;
    taken.push(one);
  }
  const countBy = (instead: Limiter, who: string) => {
    if (taken.length === 0 || instead.take(who) !== null) return;
    for (const one of taken.splice(0)) one.giveBack(network);
  };
  return {
    comeBack,
    isBy: (whose: string) => countBy(own, whose),
    didNothing: (among: Limiter) => countBy(among, network),
  };
}
