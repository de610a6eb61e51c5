import { answer } from '../src/answering/answer.ts';
import { copiedAnswering } from './floor/copied.ts';
import { request } from './load.ts';
import { answeringOf } from './seed/directory.ts';
import { noFloor, type Scene, type Subject } from './subject.ts';
import { networks, signedIn, turning } from './visitors.ts';

const text =
  'Bonjour Madame, la séance dure une vingtaine de minutes et se supporte bien. Appelez le cabinet pour convenir d’un rendez-vous. Bien à vous.';

const enough = 2_000;
const longThread = 20;

/** A member answers one open enquiry of her practice after the other, each as she has it on her screen. */
export async function answerSubject({ service, host, practices, databaseUrl }: Scene): Promise<Subject> {
  const network = networks();
  const { id, memberId } = answeringOf(practices);
  const { caller, cookie } = await signedIn(service, memberId);
  const open = await service.database.read
    .selectFrom('enquiry')
    .select(['id', 'version', 'last_fact'])
    .where('practice_id', '=', id)
    .where('state', '=', 'open')
    .where('last_fact', '<', longThread)
    .orderBy('id')
    .limit(enough)
    .execute();
  const first = open.pop();
  if (!first) throw new Error('the bench has nothing to answer');
  const submission = () => service.chance.uuid();
  const answered = await answer(service, caller, {
    enquiryId: first.id,
    seen: first.version,
    submission: submission(),
    text,
  });
  if (!answered.done) throw new Error(`the bench could not answer: ${JSON.stringify(answered)}`);
  // What the floor writes is sealed by another's key: those are its own.
  const half = Math.floor(open.length / 2);
  const next = turning(open.slice(half));
  return {
    name: 'answer',
    what: 'an answer sent: durable commit, letter queued',
    status: 303,
    shot: () => {
      const enquiry = next();
      const seen = String(enquiry.version);
      enquiry.last_fact += 1;
      enquiry.version = enquiry.last_fact;
      return request({
        path: `/desk/enquiries/${enquiry.id}`,
        host,
        headers: { cookie, 'x-forwarded-for': network() },
        form: { act: 'answer', seen, submission: submission(), text },
      });
    },
    floor: databaseUrl
      ? {
          what: 'pgbench, the same rows in one transaction',
          scripts: [
            await copiedAnswering(service.database.read, {
              ...first,
              last_fact: first.last_fact + 1,
              among: open.slice(0, half).map(({ id }) => id),
            }),
          ],
        }
      : noFloor,
  };
}
