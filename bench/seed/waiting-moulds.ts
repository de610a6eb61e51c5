import type { Policy } from '../../src/database/policy.ts';
import type { SeededPractice } from './directory.ts';
import type { Plan } from './enquiries.ts';
import { type Mould, mould, type Step } from './mould.ts';

const moments = 200;
const day = 24 * 60;

/** Enquiries of which half wait: of ten, two for less than a day, two late and reminded of, one since the patient wrote
 * again; five are closed. One of twenty belongs to a clinic. */
export function waitingMoulds(
  policy: Policy,
  now: Temporal.Instant,
  clinic: SeededPractice,
): Plan['mouldAt'] {
  const many = (profile: Mould['profile'], nearest: number, farthest: number, steps: Step[] = []) =>
    Array.from({ length: moments }, (_, place) => {
      const days = nearest + ((farthest - nearest) * place) / moments;
      return mould(profile, now.subtract({ minutes: Math.round(days * day) }), steps, policy);
    });
  const answered: Step[] = [
    { after: 60, does: 'read' },
    { after: 90, does: 'answer' },
  ];
  const late: Step[] = [
    { after: 60, does: 'read' },
    { after: 4 * day, does: 'remind' },
  ];
  const closed: Step[] = [...answered, { after: day, does: 'close' }];
  const kinds = [
    many('complete', 0, 0.9),
    many('address', 0, 0.9),
    many('complete', 5, 90, late),
    many('complete', 5, 90, late),
    many('complete', 1.1, 60, [...answered, { after: day, does: 'write' }]),
    ...Array.from({ length: 3 }, () => many('complete', 3, 90, closed)),
    ...Array.from({ length: 2 }, () => many('address', 3, 90, closed)),
  ];
  return (place) => {
    const kind = kinds[place % kinds.length]!;
    const chosen = kind[Math.floor(place / kinds.length) % moments]!;
    const isOfClinic = Math.floor(place / kinds.length) % 20 === 0 && chosen.profile === clinic.profile;
    return { mould: chosen, withLetters: false, ...(isOfClinic && { practice: clinic }) };
  };
}
