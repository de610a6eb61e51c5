import { sealSearch } from '../src/access/theirs/search-address.ts';
import { theirList } from '../src/access/theirs/their-enquiries.table.ts';
import type { EnquiryId } from '../src/database/id.ts';
import type { Service } from '../src/database/service.ts';
import { threadOf } from '../src/enquiry/history/thread.table.ts';
import { bareFloor } from './floor/bare.ts';
import { request } from './load.ts';
import { noFloor, type Scene, type Subject } from './subject.ts';
import { networks, signedIn, turning } from './visitors.ts';

type Member = Awaited<ReturnType<typeof signedIn>>;
type Listed = Parameters<typeof theirList>[2];
type Get = (path: string, cookie: string) => string;

const bare = (
  scene: Scene,
  what: string,
  work: (service: Service) => Promise<unknown>,
  [from, to]: [number, number],
) => bareFloor(scene, what, work, (asked) => asked.slice(from, to));

type List = { name: string; what: string; by: Member; query: string; asked: Listed };

async function listSubject(scene: Scene, get: Get, { name, what, by, query, asked }: List): Promise<Subject> {
  const { lines } = await theirList(scene.service, by.caller, asked);
  if (lines.length === 0) throw new Error(`the bench finds nothing: ${name}`);
  // A search asks first which procedures there are.
  const from = asked.find ? 1 : 0;
  return {
    name,
    what,
    status: 200,
    shot: () => get(`/desk${query}`, by.cookie),
    floor: await bare(scene, 'pgbench, the bare select', (one) => theirList(one, by.caller, asked), [
      from,
      from + 1,
    ]),
    holds: { pattern: /<li class="enquiry/g, times: lines.length },
  };
}

async function detailSubject(scene: Scene, get: Get, by: Member): Promise<Subject> {
  const { service, practices } = scene;
  const long = await service.database.read
    .selectFrom('enquiry')
    .select('id')
    .where('practice_id', '=', practices[0]!.id)
    .where('last_fact', '>=', 20)
    .limit(50)
    .execute();
  const opened = (id: EnquiryId) => (one: Service) => threadOf(one.database.read, one.keys, id);
  const floors = await Promise.all(
    long.slice(0, 20).map(({ id }) => bare(scene, 'pgbench, the two bare selects', opened(id), [0, 2])),
  );
  const thread = turning(long);
  return {
    name: 'detail',
    what: 'an enquiry of ten messages',
    status: 200,
    shot: () => get(`/desk/enquiries/${thread().id}`, by.cookie),
    floor: {
      what: floors[0]?.what ?? noFloor.what,
      scripts: floors.flatMap((one) => ('scripts' in one ? one.scripts : [])),
    },
    holds: { pattern: /<li class="message/g, times: 10 },
  };
}

/** What a member waits for at her desk. */
export async function deskSubjects(scene: Scene): Promise<Subject[]> {
  const { service, host, practices } = scene;
  const network = networks();
  const clinic = await signedIn(service, practices[0]!.memberId);
  const office = await signedIn(service, practices[1]!.memberId);
  const get: Get = (path, cookie) =>
    request({ path, host, headers: { cookie, 'x-forwarded-for': network() } });
  const list = (name: string, what: string, by: Member, query: string, asked: Listed) =>
    listSubject(scene, get, { name, what, by, query, asked });
  const find = await sealSearch(service, clinic.caller, 'martin rides');
  const all: Listed = { show: 'all', after: null };
  const { next } = await theirList(service, clinic.caller, all);
  return [
    await list('list', '50 lines of a clinic with thousands', clinic, '?show=all', all),
    await list('filtered', 'the same, to handle', clinic, '', { show: 'to-handle', after: null }),
    await list('next', 'the same, the next page', clinic, `?show=all&after=${next}`, {
      show: 'all',
      after: next,
    }),
    await list('search', 'the same, those with a name and a word', clinic, `?show=all&find=${find}`, {
      ...all,
      find,
    }),
    await list('office', '50 lines of a practice with some 500', office, '?show=all', all),
    await detailSubject(scene, get, clinic),
  ];
}
