import type { PersonId, PracticeId, ProcedureId } from '../../src/database/id.ts';
import { newId } from '../../src/database/new-id.ts';
import type { Reading, Service } from '../../src/database/service.ts';
import { importSample } from '../../src/server/sample/sample.ts';
import { type Loader, lineOf } from './loader.ts';

/** A practice of the bench: who receives for it, and what it practises. */
export type SeededPractice = {
  id: PracticeId;
  slug: string;
  profile: 'complete' | 'address';
  memberId: PersonId;
  procedureIds: ProcedureId[];
};

/** The practice whose enquiries are answered while the lists of the first are read. */
export const answeringOf = (practices: readonly SeededPractice[]): SeededPractice => practices[2]!;

const procedureCount = 5;
const address = ['street', 'latitude', 'longitude', 'phone', 'email', 'hours'] as const;
const weekdays = JSON.stringify([1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '18:30' })));

/** Three practices of ten show no more than their address. */
const profileOf = (place: number): SeededPractice['profile'] => (place % 10 < 7 ? 'complete' : 'address');

/** Of ten practices the last two are run by the same person. */
const memberOf = (place: number) => (place % 10 === 9 ? place - 1 : place);

/** The towns of the fictional directory, each with what a practice there has from it. */
const townsIn = (read: Reading) =>
  read
    .selectFrom('practice')
    .select(['town', 'town_slug', 'postcode', 'territory', 'zone', 'latitude', 'longitude'])
    .select(['about_fr', 'about_en'])
    .distinctOn('town_slug')
    .where('latitude', 'is not', null)
    .where('territory', 'like', 'FR-%')
    .where('zone', '=', 'Europe/Paris')
    // Where Alsace and Moselle keep holidays of their own, a deadline may fall a day later.
    .where('territory', 'not in', ['FR-57', 'FR-67', 'FR-68'])
    .orderBy('town_slug')
    .execute();

type Town = Awaited<ReturnType<typeof townsIn>>[number];

function practiceLine({ id, slug, profile }: SeededPractice, place: number, towns: readonly Town[]) {
  const town = towns[place % towns.length]!;
  const ring = Math.floor(place / towns.length);
  const latitude = (town.latitude ?? 0) + ((ring % 40) - 20) / 400;
  const longitude = (town.longitude ?? 0) + ((Math.floor(ring / 40) % 40) - 20) / 400;
  return lineOf([
    ...[id, slug, slug, `Cabinet ${place}`, town.postcode, town.town, town.town_slug],
    ...[town.territory, town.zone, town.about_fr, town.about_en],
    ...[`${place} rue des Lilas`, latitude, longitude],
    ...(profile === 'complete'
      ? ['04 72 00 00 00', `accueil@${slug}.example`, weekdays]
      : [null, null, '[]']),
  ]);
}

/** So many practices, each with five procedures and one member. */
async function inventPractices({ database, chance }: Service, persons: readonly PersonId[]) {
  const procedures = await database.read.selectFrom('procedure').select('id').orderBy('slug').execute();
  return persons.map((_, place): SeededPractice => {
    const first = (place * procedureCount) % procedures.length;
    const practised = [...procedures, ...procedures].slice(first, first + procedureCount);
    return {
      id: newId(chance),
      slug: `cabinet-${place}`,
      profile: profileOf(place),
      memberId: persons[memberOf(place)]!,
      procedureIds: practised.map((one) => one.id),
    };
  });
}

/** Brings in the fictional directory, and so many practices beside it, in its towns, a few kilometres apart. Each
 * has five procedures and one member who receives. */
export async function seedDirectory(
  service: Service,
  loader: Loader,
  count: number,
): Promise<SeededPractice[]> {
  await importSample(service);
  const towns = await townsIn(service.database.read);
  const persons = Array.from({ length: count }, () => newId<PersonId>(service.chance));
  const practices = await inventPractices(service, persons);
  const now = service.clock.now();
  await loader.load(
    'person',
    ['id', 'email', 'name', 'locale', 'created_at'],
    persons.map((id, place) =>
      lineOf([id, `membre.${place}@cabinets.example`, `Dr Alix ${place}`, 'fr', now]),
    ),
  );
  await loader.load(
    'practice',
    [
      ...['id', 'reference', 'slug', 'name', 'postcode', 'town', 'town_slug', 'territory', 'zone'],
      ...['about_fr', 'about_en', ...address],
    ],
    practices.map((practice, place) => practiceLine(practice, place, towns)),
  );
  await loader.load(
    'membership',
    ['person_id', 'practice_id', 'role', 'receives', 'since'],
    practices.map(({ id, memberId }) => lineOf([memberId, id, 'manager', true, now])),
  );
  await loader.load(
    'practice_procedure',
    ['practice_id', 'procedure_id'],
    practices.flatMap(({ id, procedureIds }) => procedureIds.map((procedure) => lineOf([id, procedure]))),
  );
  return practices;
}
