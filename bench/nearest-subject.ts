import { patientCaller } from '../src/access/caller/patient-caller.ts';
import { lasts } from '../src/access/session/session.ts';
import { startSession } from '../src/access/session/start-session.ts';
import { patientThread } from '../src/access/theirs/patient-thread.ts';
import { transact } from '../src/database/service.ts';
import { openEnquiry } from '../src/enquiry/history/open-enquiry.ts';
import { offer } from '../src/offering/offer.ts';
import { patientOffer } from '../src/offering/patient-offer.ts';
import { patientCookie } from '../src/pages/cookie.ts';
import { bareFloor } from './floor/bare.ts';
import { request } from './load.ts';
import { answeringOf } from './seed/directory.ts';
import type { Scene, Subject } from './subject.ts';
import { networks, turning } from './visitors.ts';

const enough = 20;

/** Patients to whom others were offered look at them: the nearest, each asked again whether it may be offered. */
export async function nearestSubject(scene: Scene): Promise<Subject> {
  const { service, host, practices } = scene;
  const network = networks();
  const [clinic] = practices;
  const waiting = await service.database.read
    .selectFrom('enquiry')
    .select('id')
    .where('state', '=', 'open')
    .where('handled_at', 'is', null)
    .where('practice_id', 'not in', [clinic!.id, answeringOf(practices).id])
    .orderBy('id')
    .limit(enough)
    .execute();
  const offered = await Promise.all(
    waiting.map(({ id }) =>
      transact(service, async (within) => {
        const enquiry = await openEnquiry(within, id);
        if (!enquiry) throw new Error('the bench has nothing to offer');
        await offer(within, enquiry, { rule: 'incomplete', count: null });
        const patient = { personId: null, enquiryId: id, maybeAutomatic: false };
        const { token } = await startSession(within, { ...patient, lasts: lasts.patient, browser: 'bench' });
        return { id, token };
      }),
    ),
  );
  const next = turning(offered);
  const first = next();
  return {
    name: 'nearest',
    what: 'the nearest others, by distance, offered to a patient',
    status: 200,
    shot: () => {
      const { id, token } = next();
      const { name, path } = patientCookie(id);
      const headers = { cookie: `${name}=${token}`, 'x-forwarded-for': network() };
      return request({ path: `${path}/autres-cabinets`, host, headers });
    },
    floor: await bareFloor(
      scene,
      'pgbench, the bare select',
      async (one) => {
        const hers = await patientCaller(one, first.token, first.id);
        const thread = hers && (await patientThread(one, hers));
        return thread && patientOffer(one, thread);
      },
      (asked) => asked.filter(({ sql }) => sql.includes('"metres"')),
    ),
    holds: { pattern: /name="practice"/g, times: 4 },
  };
}
