import type { EnquiryId, PracticeId, ProcedureId } from '../database/id.ts';
import type { Policy } from '../database/policy.ts';
import type { Keys, Reading, Service } from '../database/service.ts';
import { practiceById, proceduresOf } from '../directory/practice.table.ts';
import type { Practice } from '../directory/practice.ts';
import { patientMarkOf } from '../enquiry/search/alike.ts';
import { askedAlready, type candidatesById, candidatesWithin, placeOf } from './candidate.table.ts';
import type { Candidate } from './candidate.ts';
import { whoElse } from './who-else.ts';
import type { Sought } from './why-not-offered.ts';

/** The enquiry for which others are searched. */
export type About = {
  id: EnquiryId;
  practiceId: PracticeId;
  procedureId: ProcedureId;
  patient: { email: string };
  standing: { first: EnquiryId | null };
};

type Knowing = {
  keys: Keys;
  policy: Policy;
  now: Temporal.Instant;
  /** The practice of the enquiry, if it has been loaded already. */
  own: Practice | null;
};

const page = 40;
const circles = [5_000, 20_000, 80_000, 320_000, 1_280_000, Number.POSITIVE_INFINITY];

/** From where others are searched for an enquiry: the practice of the first one of its group. Null if it has no
 * place. */
async function whereFirst(read: Reading, about: About, own: Practice | null): Promise<Practice | null> {
  if (about.standing.first === null) return own ?? practiceById(read, about.practiceId);
  const first = await read
    .selectFrom('enquiry')
    .select('practice_id')
    .where('id', '=', about.standing.first)
    .executeTakeFirst();
  return first ? practiceById(read, first.practice_id) : null;
}

/** From where others are sought for an enquiry: the practice of the first one of its group. Null when that is
 * nowhere. */
export async function soughtFor(read: Reading, about: About, { keys, now, own }: Knowing) {
  const firstId = about.standing.first ?? about.id;
  const from = await whereFirst(read, about, own);
  const place = from && (await placeOf(read, from));
  if (!from || !place) return null;
  const patientMark = patientMarkOf({ keys }, about.patient.email);
  const { procedureId } = about;
  const sought: Sought = {
    from,
    asked: await askedAlready(read, { firstId, patientMark, procedureId }),
    now,
  };
  return { sought, around: { from, place, procedureIds: [procedureId] } };
}

type Around = Parameters<typeof candidatesById>[1];

/** The nearest practices that may be offered, up to a limit. The circle grows until it contains enough of them: none
 * outside it is nearer. */
async function nearest(read: Reading, around: Around, sought: Sought, atMost: number): Promise<Candidate[]> {
  for (const metres of circles) {
    let inside: Candidate[] = [];
    for (let skip = 0; ; skip += page) {
      const next = await candidatesWithin(read, { ...around, metres, skip, limit: page });
      const near = next.filter((candidate) => candidate.metres <= metres);
      inside = [...inside, ...whoElse(near, sought, atMost).offered];
      if (inside.length >= atMost) return inside.slice(0, atMost);
      if (next.length < page || near.length < next.length) break;
    }
    if (metres === Number.POSITIVE_INFINITY) return inside;
  }
  return [];
}

/** The other practices that are offered for an enquiry now, the nearest first. */
export async function findOthers(read: Reading, about: About, knowing: Knowing): Promise<Candidate[]> {
  const found = await soughtFor(read, about, knowing);
  return found ? nearest(read, found.around, found.sought, knowing.policy.offerAtMost) : [];
}

/** The practices that a patient may turn to before they have written to one, the nearest first. */
export async function othersNear(
  { database, clock, policy }: Service,
  from: Practice,
  procedureId: ProcedureId | null,
): Promise<Candidate[]> {
  const place = await placeOf(database.read, from);
  const procedureIds =
    procedureId === null ? (await proceduresOf(database.read, from.id)).map((one) => one.id) : [procedureId];
  if (!place || procedureIds.length === 0) return [];
  const sought: Sought = { from, asked: new Set(), now: clock.now() };
  return nearest(database.read, { from, place, procedureIds }, sought, policy.offerAtMost);
}
