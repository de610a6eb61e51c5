import type { Policy } from '../../src/database/policy.ts';
import type { Plan } from './enquiries.ts';
import { type Mould, mould, type Step } from './mould.ts';

const moments = 100;
const day = 24 * 60;

/** Enquiries as an installation has them before the upgrade to whose turn it is. Of twenty, three wait for a first
 * turn, three were answered by somebody whose script did not say that she reads, two wait since the patient wrote again
 * and two have been answered again, one is spam, one repeats another, one is refused otherwise, seven are closed. */
export function oldMoulds(policy: Policy, now: Temporal.Instant): Plan['mouldAt'] {
  const many = (profile: Mould['profile'], nearest: number, farthest: number, steps: Step[] = []) =>
    Array.from({ length: moments }, (_, place) => {
      const days = nearest + ((farthest - nearest) * place) / moments;
      return mould(profile, now.subtract({ minutes: Math.round(days * day) }), steps, policy);
    });
  const read: Step = { after: 60, does: 'read' };
  const answered: Step = { after: 90, does: 'answer' };
  const again: Step = { after: day, does: 'write' };
  const closed: Step[] = [read, answered, { after: day, does: 'close' }];
  const kinds = [
    many('complete', 0, 0.9),
    many('address', 0, 0.9),
    many('complete', 3, 40, [read, { after: 2 * day, does: 'remind' }]),
    ...Array.from({ length: 3 }, () => many('complete', 2, 60, [answered])),
    many('complete', 3, 60, [read, answered, again]),
    many('address', 2, 60, [answered, again]),
    ...Array.from({ length: 2 }, () =>
      many('complete', 5, 60, [read, answered, again, { after: 2 * day, does: 'answer' }]),
    ),
    many('complete', 3, 90, [{ after: 100, does: 'spam' }]),
    many('complete', 2, 80, [read, { after: 100, does: 'repeat' }]),
    many('complete', 3, 90, [read, { after: 100, does: 'refuse' }]),
    ...Array.from({ length: 4 }, () => many('complete', 3, 90, closed)),
    ...Array.from({ length: 3 }, () => many('address', 3, 90, closed)),
  ];
  return (place) => {
    const kind = kinds[place % kinds.length]!;
    return {
      mould: kind[Math.floor(place / kinds.length) % moments]!,
      withLetters: place % 10 === 0,
    };
  };
}
