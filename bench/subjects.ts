import { answerSubject } from './answer-subject.ts';
import { askSubjects } from './ask-subjects.ts';
import { deskSubjects } from './desk-subjects.ts';
import { request } from './load.ts';
import { nearestSubject } from './nearest-subject.ts';
import type { Scene, Subject } from './subject.ts';
import { networks, turning } from './visitors.ts';

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
