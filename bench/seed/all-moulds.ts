import type { Policy } from '../../src/database/policy.ts';
import type { SeededPractice } from './directory.ts';
import type { Plan } from './enquiries.ts';
import { type Mould, mould, type Step } from './mould.ts';

const moments = 200;
const answeringHas = 5;

const day = 24 * 60;
const read: Step = { after: 60, does: 'read' };
const answered: Step[] = [read, { after: 90, does: 'answer' }];
const again = (after: number): Step[] => [
  { after, does: 'write' },
  { after: after + 30, does: 'read' },
  { after: after + 40, does: 'answer' },
];
/** Ten messages, five of each side. */
const longThread = [...answered, ...again(day), ...again(2 * day), ...again(3 * day), ...again(4 * day)];

/** So many moments spread over the days from some days back to others, the newest first. */
const daysBack = (now: Temporal.Instant, nearest: number, farthest: number) =>
  Array.from({ length: moments }, (_, at) => {
    const minutes = Math.round((nearest + ((farthest - nearest) * at) / moments) * day);
    return now.subtract({ minutes });
  });

export type Clinics = {
  /** Has one of so many enquiries; its lists are read. */
  clinic: SeededPractice;
  clinicHas: number;
  /** Has five times as many; its enquiries are answered. */
  answering: SeededPractice;
};

/** Enquiries as an installation has them after three months: of ten, two have waited for less than a day, two are
 * answered and open, one of those after ten messages, one is refused and five are closed. Two practices are clinics
 * with far more than the others. `place` 5 of ten is the long thread. */
export function allMoulds(
  policy: Policy,
  now: Temporal.Instant,
  { clinic, clinicHas, answering, lettersOf }: Clinics & { lettersOf: number },
): Plan['mouldAt'] {
  const many = (profile: Mould['profile'], nearest: number, farthest: number, steps: Step[] = []) =>
    daysBack(now, nearest, farthest).map((at) => mould(profile, at, steps, policy));
  const closed = [...answered, { after: day, does: 'close' } as const];
  const kinds = [
    many('complete', 0, 0.9),
    many('address', 0, 0.9),
    many('complete', 2, 30, answered),
    many('complete', 3, 90, closed),
    many('address', 3, 90, closed),
    many('complete', 5, 30, longThread),
    many('complete', 3, 90, [read, { after: 100, does: 'refuse' }]),
    many('complete', 3, 90, closed),
    many('complete', 3, 90, closed),
    many('address', 3, 90, closed),
  ];
  return (place) => {
    const kind = kinds[place % kinds.length]!;
    const chosen = kind[Math.floor(place / kinds.length) % moments]!;
    const share = Math.floor(place / kinds.length) % clinicHas;
    const practice = share === 0 ? clinic : share <= answeringHas ? answering : null;
    return {
      mould: chosen,
      withLetters: place % lettersOf === 0,
      ...(practice?.profile === chosen.profile && { practice }),
    };
  };
}
