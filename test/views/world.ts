import { digestAddress } from '../../src/access/link/digest-address.ts';
import { openPatientLink } from '../../src/access/link/open-patient-link.ts';
import { invite } from '../../src/access/session/invite.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { type Service, transact } from '../../src/database/service.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { smtpTransport } from '../../src/letters/transport.ts';
import { type Mail, readMail } from '../../src/mailroom/read-mail.ts';
import { heldCookie } from '../../src/pages/cookie.ts';
import { personByEmail } from '../../src/people/person.table.ts';
import { sendDigests } from '../../src/reminding/send-digests.ts';
import { playEnquiries } from '../../src/server/sample/enquiries.ts';
import { sampleSignIns } from '../../src/server/sample/sign-ins.ts';
import { saveHeartbeats } from '../../src/watching/heartbeat.table.ts';
import type { Lang } from '../../src/words/write.ts';
import { camille, ines, lumiere, samir, theo } from '../cast.ts';
import { setClock } from '../clock.ts';
import { databases } from '../databases.ts';
import { deliverAll, earlier, newEnquiry, signsIn } from '../scene.ts';
import { startService } from '../service.ts';
import { playTheNumbers } from '../the-numbers.ts';
import { type Jar, jarOf, patientJar, signedInJar } from './jars.ts';
import { playForViews } from './played.ts';
import { spendAttempts } from './spent.ts';
import type { Who } from './view.ts';

export type Letter = Mail & { id: string; recipient: string; raw: Buffer };

const telephone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1';

/** What the browser of each has: nobody signs in more than once. */
async function jarsOf(
  service: Service,
  tokens: Record<string, string>,
  { held, linkTo }: { held: string; linkTo: EnquiryId },
) {
  return {
    nobody: jarOf([]),
    patient: patientJar(tokens),
    'patient whose enquiry is held': jarOf([{ ...heldCookie, value: held }]),
    member: await signedInJar(service, theo.email, null),
    'member by a link': await signedInJar(service, theo.email, linkTo),
    manager: await signedInJar(service, ines.email, null),
    operator: await signedInJar(service, sampleSignIns.operator, null),
  } satisfies Record<Who, Jar>;
}

async function lettersIn({ database: { read } }: Service): Promise<Letter[]> {
  const rows = await read
    .selectFrom('mailbox_letter')
    .select(['id', 'recipient', 'raw'])
    .orderBy('received_at')
    .execute();
  return Promise.all(rows.map(async (row) => ({ ...row, ...(await readMail(row.raw)) })));
}

/** The ids of enquiries of the sample by the names of those who sent them. */
async function sentBy({ database: { read }, keys }: Service, names: string[]) {
  const rows = await read.selectFrom('enquiry').select('id').execute();
  const threads = await Promise.all(rows.map(({ id }) => threadOf(read, keys, id)));
  return names.map((name) => threads.find((thread) => thread?.patient.name.startsWith(name))?.id ?? '');
}

/** A worker was there, and has been silent since. */
const killedWorker = (service: Service) =>
  transact(service, ({ tx, chance, clock }) =>
    saveHeartbeats(tx, [
      {
        ...{ process: chance.uuid(), kind: 'worker', part: 'process', startedAt: clock.now() },
        ...{ begunAt: null, endedAt: clock.now(), failedAt: null, fault: null, leftAt: null },
        publicUrl: service.site.publicUrl,
      },
    ]),
  );

/** Whoever is known to the directory reads that language. */
export const allRead = (service: Service, locale: Lang) =>
  transact(service, ({ tx }) => tx.updateTable('person').set({ locale }).execute());

type Settings = { build?: URL; lang?: Lang };

/** The whole service, as a sample installation is first started, with everything in it that the views show, to people
 * who read one language. It stands still but for them: no worker. */
export async function startWorld({ build, lang = 'fr' }: Settings = {}) {
  const settings = { sample: true, smtpUrl: null, build };
  const relais = await startService(
    databases.at(-1) ?? 'embedded',
    { web: true, worker: false },
    undefined,
    settings,
  );
  const { service, transport, mail } = relais;
  const post = async (at: Service) => {
    await deliverAll(at, transport);
  };
  await allRead(service, lang);
  await playTheNumbers(service, transport);
  await playEnquiries(service, transport);
  const { enquiries, tokens, held, byLink } = await playForViews(service, post, lang);
  const [emily = '', anneSophie = ''] = await sentBy(service, ['Emily', 'Anne-Sophie']);

  const samirHimself = await personByEmail(service.database.read, samir.email);
  if (!samirHimself) throw new Error(`the directory has no ${samir.email}`);
  await transact(service, (within) => invite(within, samirHimself, null));
  await sendDigests(service);
  await post(service);

  mail.answer(camille.email, 550);
  mail.answer(ines.email, 553);
  const far = smtpTransport(mail.url());
  await newEnquiry(service);
  await deliverAll(service, far);
  far.close();

  await killedWorker(earlier(service, { minutes: 20 }));
  await signsIn(earlier(service, { hours: 20 }), theo.email, { ownDevice: true, browser: telephone });
  const spendAgain = await spendAttempts(service);
  const letters = await lettersIn(service);
  const linkTo = (recipient: string, kind: string) =>
    mail.linkIn(
      letters.findLast((one) => one.recipient === recipient && one.text.includes(kind))?.text ?? '',
    );
  const practice = await practiceByReference(service.database.read, lumiere.reference);
  const [, locator = '', secret = ''] =
    /\/suivi\/([^/]+)\/([^/]+)$/.exec(linkTo(held.email, '/suivi/')) ?? [];
  const opened = await openPatientLink(service, { locator, secret, browser: telephone, byHand: true });
  if (!opened.opened) throw new Error('the letter about a held enquiry does not open it');
  tokens[opened.enquiryId] = opened.token;
  const jars = await jarsOf(service, tokens, { held: held.token, linkTo: enquiries.long });
  const begun = service.clock.now();
  return {
    ...relais,
    /** Brings back the moment and the attempts with which it was handed over, as every view finds them: what others
     * have guessed, and how long they took, is not there. */
    async again() {
      setClock(relais.clock, begun);
      await spendAgain();
    },
    letters,
    enquiries: { ...enquiries, emily, anneSophie, held: opened.enquiryId },
    byLink,
    practiceId: practice!.id,
    links: {
      patient: linkTo('lea@courriel.example', '/suivi/'),
      member: linkTo(theo.email, '/l/'),
      invitation: linkTo(samir.email, '/invitation/'),
      digest: digestAddress(service.keys, service.site, samirHimself.id),
      letter: `/mailbox/${letters.at(-1)?.id}`,
    },
    jars,
  };
}

export type World = Awaited<ReturnType<typeof startWorld>>;
export type EnquiryName = keyof World['enquiries'];
