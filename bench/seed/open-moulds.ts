import type { Policy } from '../../src/database/policy.ts';
import type { Plan } from './enquiries.ts';
import { type Mould, mould, type Step } from './mould.ts';

const moments = 120;
const lettersOf = 10;

/** So many moments from one on, a minute apart. */
const minutesFrom = (text: string) =>
  Array.from({ length: moments }, (_, minute) => Temporal.Instant.from(text).add({ minutes: minute }));

type Wanted = { open: number; due: number; before: Temporal.Instant; after: Temporal.Instant };

/** Open enquiries of which so many fall due between two moments of 9 June 2026, a Tuesday: of ten, seven to be
 * reminded of, two whose practice shows its address alone, one reminded of already. Of the others half wait for
 * their deadline and half were answered. Every tenth of those has its links and letters, every due one has.
 * Throws where a mould does not fall due as it is to. */
export function openMoulds(policy: Policy, { open, due, before, after }: Wanted): Plan['mouldAt'] {
  const many = (profile: Mould['profile'], from: string, steps: readonly Step[] = []) =>
    minutesFrom(from).map((at) => mould(profile, at, steps, policy));
  const twoWorkingDays = 4 * 24 * 60;
  const dueOnes = [
    ...Array.from({ length: 7 }, () => many('complete', '2026-06-05T09:00:00+02:00')),
    ...Array.from({ length: 2 }, () => many('address', '2026-06-05T09:00:00+02:00')),
    many('complete', '2026-06-04T09:00:00+02:00', [{ after: twoWorkingDays, does: 'remind' }]),
  ];
  const answered: Step[] = [
    { after: 60, does: 'read' },
    { after: 90, does: 'answer' },
  ];
  const others = [
    many('complete', '2026-06-08T16:00:00+02:00'),
    many('address', '2026-06-08T16:00:00+02:00'),
    many('complete', '2026-05-12T09:00:00+02:00', answered),
    many('address', '2026-05-13T14:00:00+02:00', answered),
  ];
  const isBetween = ({ dueAt }: Mould) =>
    dueAt !== null &&
    Temporal.Instant.compare(before, dueAt) < 0 &&
    Temporal.Instant.compare(dueAt, after) < 0;
  if (!dueOnes.flat().every(isBetween) || others.flat().some(isBetween))
    throw new Error('the moulds of the bench do not fall due when they are to');
  const pick = (from: Mould[][], place: number) => {
    const kind = from[place % from.length]!;
    return kind[Math.floor(place / from.length) % kind.length]!;
  };
  return (place) => {
    const dueBefore = Math.floor((place * due) / open);
    const isDue = Math.floor(((place + 1) * due) / open) > dueBefore;
    return isDue
      ? { mould: pick(dueOnes, dueBefore), withLetters: true }
      : { mould: pick(others, place), withLetters: place % lettersOf === 0 };
  };
}
