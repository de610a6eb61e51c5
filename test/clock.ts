import type { Clock } from '../src/database/service.ts';

export type MovableClock = Clock & { move(by: Temporal.DurationLike): void };

/** A clock that starts at a moment of the test's choosing, runs, and can be moved forward. */
export function movableClock(start = '2026-06-09T10:00:00+02:00[Europe/Paris]'): MovableClock {
  let moved = Temporal.ZonedDateTime.from(start).toInstant();
  const opened = performance.now();
  return {
    now: () => moved.add({ milliseconds: Math.floor(performance.now() - opened) }),
    move: (by) => {
      moved = moved.add(by);
    },
  };
}
