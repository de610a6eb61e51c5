/** How many attempts may be made at once, and how many seconds each takes to come back. */
export type AttemptLimit = { burst: number; secondsEach: number };

const aMinute = 60;
const anHour = 60 * aMinute;

/** How often what can be guessed may be tried, by whose attempts they are (session-9, session-10, session-11). Only
 * failures count: a successful attempt is given back. */
export const attemptLimits = {
  /** Passwords for one address, from any browser. */
  account: { burst: 10, secondsEach: 15 * aMinute },
  /** Codes of one link. */
  link: { burst: 5, secondsEach: anHour },
  /** Passwords and codes from one network. */
  network: { burst: 12, secondsEach: 10 },
  /** Both, in a browser that its member has enrolled: instead of all the others, so that nobody can lock them out. */
  device: { burst: 10, secondsEach: 15 * aMinute },
} as const satisfies Record<string, AttemptLimit>;

export type AttemptKind = keyof typeof attemptLimits;
