import { type ExpressionBuilder, sql } from 'kysely';
import type { EnquiryId, PracticeId, ProcedureId } from '../database/id.ts';
import type { DB } from '../database/schema.generated.ts';
import type { Reading } from '../database/service.ts';
import { closuresOfAll, practiceOf } from '../directory/practice.table.ts';
import type { Practice } from '../directory/practice.ts';
import { acrossSea, territoriesOf, whichLand } from '../directory/which-land.ts';
import type { Candidate } from './candidate.ts';

/** A point on Earth, in degrees. */
export type Place = { latitude: number; longitude: number };

/** Null if the practice has no place; `least` ignores nulls. */
const metresTo = ({ latitude, longitude }: Place) => sql<number | null>`
  case when practice.latitude is not null and practice.longitude is not null then 12742000 * asin(sqrt(least(1,
    power(sin(radians(practice.latitude - ${latitude}) / 2), 2)
    + cos(radians(${latitude})) * cos(radians(practice.latitude))
      * power(sin(radians(practice.longitude - ${longitude}) / 2), 2)))) end`;

const metresPerDegree = 111_000;
const wholeEarth = 2_000_000;

/** The practices inside the square around a circle: a condition that the index on the point can use. */
function whereWithin({ latitude, longitude }: Place, metres: number) {
  const up = metres < wholeEarth ? metres / metresPerDegree : 180;
  const cosine = Math.cos((Math.min(89, Math.abs(latitude) + up) * Math.PI) / 180);
  const across = metres < wholeEarth ? Math.min(360, up / cosine) : 360;
  const [west, east] = [longitude - across, longitude + across];
  const [south, north] = [latitude - up, latitude + up];
  return sql<boolean>`point(practice.longitude, practice.latitude)
    <@ box(point(${west}::float8, ${south}::float8), point(${east}::float8, ${north}::float8))`;
}

/** The practices on the land of another: a short list of territories, which for the mainland is that of the rest. */
const onLandOf =
  ({ territory }: Practice) =>
  (of: ExpressionBuilder<DB, 'practice'>) => {
    const land = whichLand(territory);
    return land === 'mainland'
      ? of('practice.territory', 'not in', acrossSea)
      : of('practice.territory', 'in', territoriesOf(land));
  };

type Around = { from: Practice; place: Place; procedureIds: readonly ProcedureId[] };

function selectCandidates(read: Reading, { from, place, procedureIds }: Around) {
  return read
    .selectFrom('practice')
    .selectAll('practice')
    .select((of) => [
      metresTo(place).as('metres'),
      of
        .exists(
          of
            .selectFrom('practice_procedure')
            .select('procedure_id')
            .whereRef('practice_procedure.practice_id', '=', 'practice.id')
            .where('practice_procedure.procedure_id', 'in', procedureIds)
            .where('practice_procedure.available', '=', true),
        )
        .as('practises'),
      of
        .exists(
          of
            .selectFrom('membership as theirs')
            .innerJoin('membership as ours', 'ours.person_id', 'theirs.person_id')
            .select('ours.person_id')
            .whereRef('theirs.practice_id', '=', 'practice.id')
            .where('ours.practice_id', '=', from.id)
            .where('theirs.left_at', 'is', null)
            .where('ours.left_at', 'is', null),
        )
        .as('shares_people'),
    ]);
}

type Rows = Awaited<ReturnType<ReturnType<typeof selectCandidates>['execute']>>;

async function candidatesOf(read: Reading, rows: Rows): Promise<Candidate[]> {
  const closures = await closuresOfAll(
    read,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    practice: practiceOf(row),
    metres: row.metres ?? Number.POSITIVE_INFINITY,
    practises: Boolean(row.practises),
    reachable: row.reachable,
    sharesPeople: Boolean(row.shares_people),
    closures: closures.get(row.id) ?? [],
  }));
}

/** One page of the practices inside the square around a circle that practise the procedure, the nearest first. The
 * index on the point bounds what is read; the circles grow until enough are found, so that a common procedure is found
 * within a few kilometres and a rare one among the few rows that practise it. */
export async function candidatesWithin(
  read: Reading,
  around: Around & { metres: number; skip: number; limit: number },
): Promise<Candidate[]> {
  const rows = await selectCandidates(read, around)
    .where(whereWithin(around.place, around.metres))
    .where('practice.id', '!=', around.from.id)
    .where(onLandOf(around.from))
    .where('practice.id', 'in', (of) =>
      of
        .selectFrom('practice_procedure')
        .select('practice_id')
        .where('procedure_id', 'in', around.procedureIds)
        .where('available', '=', true),
    )
    .orderBy('metres')
    .orderBy('practice.id')
    .offset(around.skip)
    .limit(around.limit)
    .execute();
  return candidatesOf(read, rows);
}

/** Practices by id, with what decides whether they may be offered. */
export async function candidatesById(
  read: Reading,
  around: Around,
  ids: readonly PracticeId[],
): Promise<Candidate[]> {
  if (ids.length === 0) return [];
  return candidatesOf(read, await selectCandidates(read, around).where('practice.id', 'in', ids).execute());
}

/** The coordinates of a practice: its own, otherwise the middle of those of its town, or of its department; null if
 * nothing is known. */
export async function placeOf(read: Reading, practice: Practice): Promise<Place | null> {
  const { latitude, longitude, townSlug, territory } = practice;
  if (latitude !== null && longitude !== null) return { latitude, longitude };
  for (const town of [townSlug, null]) {
    const middle = await read
      .selectFrom('practice')
      .select((of) => [
        of.fn.avg<number | null>('latitude').as('latitude'),
        of.fn.avg<number | null>('longitude').as('longitude'),
      ])
      .where('territory', '=', territory)
      .$if(town !== null, (query) => query.where('town_slug', '=', townSlug))
      .where('latitude', 'is not', null)
      .where('longitude', 'is not', null)
      .executeTakeFirst();
    if (middle?.latitude != null && middle.longitude != null)
      return { latitude: Number(middle.latitude), longitude: Number(middle.longitude) };
  }
  return null;
}

/** The practices that a patient has already asked: those of the group of an enquiry, and those at which they have
 * another open one about the same procedure. */
export async function askedAlready(
  read: Reading,
  about: { firstId: EnquiryId; patientMark: Buffer; procedureId: ProcedureId },
): Promise<Set<PracticeId>> {
  const rows = await read
    .selectFrom('enquiry')
    .select('practice_id')
    .where((of) =>
      of.or([
        of('id', '=', about.firstId),
        of('first_id', '=', about.firstId),
        of.and([
          of('patient_mark', '=', about.patientMark),
          of('procedure_id', '=', about.procedureId),
          of('state', '=', 'open'),
        ]),
      ]),
    )
    .execute();
  return new Set(rows.map((row) => row.practice_id));
}
