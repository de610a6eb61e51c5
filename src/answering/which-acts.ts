import type { PracticeId } from '../database/id.ts';
import type { Policy } from '../database/policy.ts';
import type { Standing } from '../enquiry/history/standing.ts';
import { may } from '../people/may.ts';
import type { Person } from '../people/person.ts';
import { type ActName, acts } from './acts.ts';

type At = { person: Person; practiceId: PracticeId; standing: Standing };

/** Which acts a person may do with an enquiry as it stands, each asked of itself: what a screen offers (desk-324). */
export const whichActs = (
  { person, practiceId, standing }: At,
  now: Temporal.Instant,
  policy: Policy,
): ActName[] =>
  (Object.keys(acts) as ActName[]).filter((name) => {
    const { right, whyNot } = acts[name].of;
    return may(person, right, practiceId) && whyNot(standing, now, policy) === null;
  });
