import type { ToldReason } from '../../directory/skipped-days.ts';
import type { Counted } from '../../directory/working-days-after.ts';

/** How working days were counted when the clock acted, as stored in a fact: days are ISO 8601 dates. Closures may
 * change later; the stored count does not. */
export type KeptCount = Pick<Counted, 'workingDays' | 'moved'> & {
  skipped: { from: string; to: string | null; reason: ToldReason }[];
};

const told = (reason: ToldReason): ToldReason => (reason.kind === 'closure' ? { kind: 'closure' } : reason);

/** A count as a fact keeps it. */
export const keptCount = ({ workingDays, moved, skipped }: Counted<ToldReason>): KeptCount => ({
  workingDays,
  moved,
  skipped: skipped.map(({ from, to, reason }) => ({
    from: from.toString(),
    to: to?.toString() ?? null,
    reason: told(reason),
  })),
});

/** A count as a fact has kept it. */
export const countOf = ({ skipped, ...kept }: KeptCount): Counted<ToldReason> => ({
  ...kept,
  skipped: skipped.map(({ from, to, reason }) => ({
    from: Temporal.PlainDate.from(from),
    to: to === null ? null : Temporal.PlainDate.from(to),
    reason,
  })),
});
