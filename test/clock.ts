import type { Clock } from '../src/database/service.ts';

export type MovableClock = Clock & { move(by: Temporal.DurationLike): void };

const aTuesday = '2026-06-09T10:00:00+02:00[Europe/Paris]';

/** A clock that stands still unless it is moved. */
export function standingClock(start = aTuesday): MovableClock {
  let now = Temporal.ZonedDateTime.from(start).toInstant();
  return {
    now: () => now,
    move: (by) => {
      now = now.add(by);
    },
  };
}

/** Stops a clock where it is: from now on it moves when it is moved. */
export const stopClock = (clock: MovableClock): void => {
  Object.assign(clock, standingClock(clock.now().toZonedDateTimeISO('Europe/Paris').toString()));
};

/** Sets a clock to a moment, from which it runs. */
export const setClock = (clock: MovableClock, moment: Temporal.Instant): void => {
  Object.assign(clock, movableClock(moment.toZonedDateTimeISO('Europe/Paris').toString()));
};

/** A clock that starts at a moment of the test's choosing, runs, and can be moved forward. */
export function movableClock(start = aTuesday): MovableClock {
  let moved = Temporal.ZonedDateTime.from(start).toInstant();
  const opened = performance.now();
  return {
    now: () => moved.add({ milliseconds: Math.floor(performance.now() - opened) }),
    move: (by) => {
      moved = moved.add(by);
    },
  };
}
