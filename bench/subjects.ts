import { sealSearch } from '../src/access/search-address.ts';
import { theirList } from '../src/access/their-enquiries.table.ts';
import { ask } from '../src/asking/ask.ts';
import { newFormToken } from '../src/asking/form-token.ts';
import type { Service } from '../src/database/service.ts';
import { threadOf } from '../src/enquiry/thread.table.ts';
import { answerSubject } from './answer-subject.ts';
import { bareFloor } from './floor/bare.ts';
import { copiedAsking } from './floor/copied.ts';
import { request } from './load.ts';
import { nearestSubject } from './nearest-subject.ts';
import type { SeededPractice } from './seed/directory.ts';
import { aWhileAgo, networks, signedIn, turning } from './visitors.ts';

/** What a subject is measured against: scripts of pgbench, or a plain server that answers as many bytes. */
export type Floor = { what: string } & ({ scripts: string[] } | { plain: true });

/** The embedded database belongs to the one process that has it: nothing can be asked of it beside the service. */
export const noFloor: Floor = { what: 'none', scripts: [] };

/** One thing that people do, as requests, beside the least that it could cost. */
export type Subject = {
  name: string;
  what: string;
  status: number;
  shot(): string;
  floor: Floor;
  /** What a page of it must hold, and how often, before it is measured. */
  holds?: { pattern: RegExp; times: number };
};

export type Scene = {
  service: Service;
  /** Null for the embedded database. */
  databaseUrl: string | null;
  host: string;
  practices: readonly SeededPractice[];
};

const message = 'Bonjour docteur, je souhaite un rendez-vous pour les rides du front. Est-ce douloureux ?';

async function procedureSlugs({ database }: Service): Promise<Map<string, string>> {
  const rows = await database.read.selectFrom('procedure').select(['id', 'slug']).execute();
  return new Map(rows.map((row) => [row.id, row.slug]));
}

async function askSubjects(scene: Scene): Promise<Subject[]> {
  const { service, host, practices, databaseUrl } = scene;
  const slugs = await procedureSlugs(service);
  const network = networks();
  const complete = practices.filter((one) => one.profile === 'complete');
  const practice = turning(complete.slice(1, -1));
  const question = (to: SeededPractice) => ({
    procedure: slugs.get(to.procedureIds[0] ?? '') ?? '',
    name: 'Léa Martin',
    email: `lea.${service.chance.uuid()}@courriel.example`,
    phone: '06 39 98 12 34',
    message,
    consent: 'yes' as const,
  });
  // The floor copies this one without its key: it belongs to a practice whose list nobody reads.
  const first = complete.at(-1)!;
  const asked = await ask(service, {
    practiceId: first.id,
    locale: 'fr',
    question: question(first),
    formToken: newFormToken(aWhileAgo(service)),
    hiddenField: '',
    sender: 'bench',
    browser: 'bench',
  });
  if (!asked.asked || asked.held) throw new Error('the bench could not ask');
  return [
    {
      name: 'form',
      what: 'the form of a practice',
      status: 200,
      shot: () =>
        request({
          path: `/fr/cabinets/${practice().slug}/demande`,
          host,
          headers: { 'x-forwarded-for': network() },
        }),
      floor: { what: 'plain Hono', plain: true },
      holds: { pattern: /<textarea/g, times: 1 },
    },
    {
      name: 'ask',
      what: 'an enquiry sent: durable commit, letters queued',
      status: 303,
      shot: () => {
        const to = practice();
        return request({
          path: `/fr/cabinets/${to.slug}/demande`,
          host,
          headers: { 'x-forwarded-for': network() },
          form: { ...question(to), form: newFormToken(aWhileAgo(service)), website: '' },
        });
      },
      floor: databaseUrl
        ? {
            what: 'pgbench, the same rows in one transaction',
            scripts: [await copiedAsking(service.database.read, asked.enquiryId)],
          }
        : noFloor,
    },
  ];
}

async function deskSubjects(scene: Scene): Promise<Subject[]> {
  const { service, host, practices } = scene;
  const network = networks();
  const clinic = await signedIn(service, practices[0]?.memberId ?? '');
  const office = await signedIn(service, practices[1]?.memberId ?? '');
  const get = (path: string, cookie: string) =>
    request({ path, host, headers: { cookie, 'x-forwarded-for': network() } });
  const bare = (what: string, work: (service: Service) => Promise<unknown>, from: number, to: number) =>
    bareFloor(scene, what, work, (asked) => asked.slice(from, to));
  const list = async (
    name: string,
    what: string,
    by: typeof clinic,
    query: string,
    asked: Listed,
  ): Promise<Subject> => {
    const { lines } = await theirList(service, by.caller, asked);
    if (lines.length === 0) throw new Error(`the bench finds nothing: ${name}`);
    // A search asks first which procedures there are.
    const from = asked.find ? 1 : 0;
    return {
      name,
      what,
      status: 200,
      shot: () => get(`/desk${query}`, by.cookie),
      floor: await bare(
        'pgbench, the bare select',
        (one) => theirList(one, by.caller, asked),
        from,
        from + 1,
      ),
      holds: { pattern: /<li class="enquiry/g, times: lines.length },
    };
  };
  const find = await sealSearch(service, clinic.caller, 'martin rides');
  const page = await theirList(service, clinic.caller, { show: 'all', after: null });
  const long = await service.database.read
    .selectFrom('enquiry')
    .select('id')
    .where('practice_id', '=', practices[0]?.id ?? '')
    .where('last_fact', '>=', 20)
    .limit(50)
    .execute();
  const threads = await Promise.all(
    long
      .slice(0, 20)
      .map(({ id }) =>
        bare('pgbench, the two bare selects', (one) => threadOf(one.database.read, one.keys, id), 0, 2),
      ),
  );
  const thread = turning(long);
  return [
    await list('list', '50 lines of a clinic with thousands', clinic, '?show=all', {
      show: 'all',
      after: null,
    }),
    await list('filtered', 'the same, to handle', clinic, '', { show: 'to-handle', after: null }),
    await list('next', 'the same, the next page', clinic, `?show=all&after=${page.next}`, {
      show: 'all',
      after: page.next,
    }),
    await list('search', 'the same, those with a name and a word', clinic, `?show=all&find=${find}`, {
      show: 'all',
      after: null,
      find,
    }),
    await list('office', '50 lines of a practice with some 500', office, '?show=all', {
      show: 'all',
      after: null,
    }),
    {
      name: 'detail',
      what: 'an enquiry of ten messages',
      status: 200,
      shot: () => get(`/desk/enquiries/${thread().id}`, clinic.cookie),
      floor: {
        what: threads[0]?.what ?? noFloor.what,
        scripts: threads.flatMap((one) => ('scripts' in one ? one.scripts : [])),
      },
      holds: { pattern: /<li class="message/g, times: 10 },
    },
  ];
}
type Listed = Parameters<typeof theirList>[2];

function publicSubjects({ host, practices }: Scene): Subject[] {
  const network = networks();
  const practice = turning(practices);
  let turn = 0;
  const get = (path: string) =>
    request({ path, host, headers: { 'accept-encoding': 'br, gzip', 'x-forwarded-for': network() } });
  const plain = { what: 'plain Hono', plain: true } as const;
  return [
    {
      name: 'profile',
      what: 'a profile that nobody has just read',
      status: 200,
      shot: () => get(`/fr/cabinets/${practice().slug}?town=${turn++}`),
      floor: plain,
      holds: { pattern: /<ul class="tags/g, times: 1 },
    },
    {
      name: 'cached',
      what: 'a profile that somebody has just read',
      status: 200,
      shot: () => get(`/fr/cabinets/${practices[0]?.slug}`),
      floor: plain,
    },
    {
      name: 'results',
      what: 'the practices of a town for a procedure, first read',
      status: 200,
      shot: () => get(`/fr/cabinets?town=lyon&procedure=peeling&x=${turn++}`),
      floor: plain,
    },
  ];
}

/** Everything that is measured, in the order of the table. */
export async function subjectsOf(scene: Scene): Promise<Subject[]> {
  return [
    ...(await askSubjects(scene)),
    await answerSubject(scene),
    ...(await deskSubjects(scene)),
    ...publicSubjects(scene),
    await nearestSubject(scene),
  ];
}
