import type { BrowserContextOptions } from '@playwright/test';
import { digestAddress } from '../../src/access/digest-address.ts';
import { invite } from '../../src/access/invite.ts';
import { lasts } from '../../src/access/session.ts';
import { signIn } from '../../src/access/sign-in.ts';
import { startSession } from '../../src/access/start-session.ts';
import { type Service, transact } from '../../src/database/service.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import { threadOf } from '../../src/enquiry/thread.table.ts';
import { smtpTransport } from '../../src/letters/transport.ts';
import { type Mail, readMail } from '../../src/mailroom/read-mail.ts';
import { patientCookie, sessionCookie } from '../../src/pages/cookie.ts';
import { personByEmail } from '../../src/people/person.table.ts';
import { sendDigests } from '../../src/reminding/send-digests.ts';
import { playEnquiries } from '../../src/server/sample/enquiries.ts';
import { samplePassword, sampleSignIns } from '../../src/server/sample/sign-ins.ts';
import { camille, ines, lumiere, samir, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { deliverAll, earlier, memberAt, newEnquiry } from '../scene.ts';
import { startService } from '../service.ts';
import { playTheNumbers } from '../the-numbers.ts';
import { playForViews } from './played.ts';
import type { Who } from './view.ts';

type Jar = Exclude<BrowserContextOptions['storageState'], string | undefined>;
export type Letter = Mail & { id: string; recipient: string; raw: Buffer };

const telephone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1';

const jarOf = (cookies: { name: string; path: string; value: string }[]): Jar => ({
  cookies: cookies.map((cookie) => ({
    ...cookie,
    domain: 'localhost',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Lax',
  })),
  origins: [],
});

/** What the browser of each has: nobody signs in more than once. */
async function jarsOf(service: Service, tokens: Record<string, string>, linkTo: string) {
  const start = async (email: string, enquiryId: string | null) => {
    const { person } = await memberAt(service, email);
    const session = { personId: person.id, enquiryId, maybeAutomatic: false, lasts: lasts.desk, browser: '' };
    const { token } = await transact(service, (within) => startSession(within, session));
    return jarOf([{ ...sessionCookie, value: token }]);
  };
  const hers = Object.entries(tokens).map(([id, value]) => ({ ...patientCookie(id), value }));
  return {
    nobody: jarOf([]),
    patient: jarOf(hers),
    member: await start(theo.email, null),
    'member by a link': await start(theo.email, linkTo),
    manager: await start(ines.email, null),
    operator: await start(sampleSignIns.operator, null),
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

type Settings = { build?: URL };

/** The whole service, as a sample installation is first started, with everything in it that the views show. It stands
 * still but for them: no worker. */
export async function startWorld({ build }: Settings = {}) {
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
  await playTheNumbers(service, transport);
  await playEnquiries(service, transport);
  const { enquiries, tokens } = await playForViews(service, post);
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

  await signIn(earlier(service, { hours: 20 }), {
    email: theo.email,
    password: samplePassword,
    ownDevice: true,
    browser: telephone,
  });
  const letters = await lettersIn(service);
  const linkTo = (recipient: string, kind: string) =>
    mail.linkIn(
      letters.findLast((one) => one.recipient === recipient && one.text.includes(kind))?.text ?? '',
    );
  const practice = await practiceByReference(service.database.read, lumiere.reference);
  return {
    ...relais,
    letters,
    enquiries: { ...enquiries, emily, anneSophie },
    practiceId: practice?.id ?? '',
    links: {
      patient: linkTo('lea@courriel.example', '/suivi/'),
      member: linkTo(theo.email, '/l/'),
      invitation: linkTo(samir.email, '/invitation/'),
      digest: digestAddress(service.keys, service.site, samirHimself.id),
      letter: `/mailbox/${letters.at(-1)?.id}`,
    },
    jars: await jarsOf(service, tokens, enquiries.long),
  };
}

export type World = Awaited<ReturnType<typeof startWorld>>;
export type EnquiryName = keyof World['enquiries'];
