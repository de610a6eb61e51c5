const hour = 60;
const waits = [1, 5, 15, hour, 3 * hour, 6 * hour, 12 * hour, 24 * hour, 24 * hour];

/** How many minutes after its n-th try a letter is tried again; null when it is given up, after about three
 * days, and becomes an alarm (law 2). */
export const whenToTryAgain = (tries: number): number | null => waits[tries - 1] ?? null;
