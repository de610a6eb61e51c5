import { digestAddress } from '../../src/access/link/digest-address.ts';
import { invite } from '../../src/access/session/invite.ts';
import { refuse } from '../../src/answering/refuse.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { isId } from '../../src/database/is-id.ts';
import { transact } from '../../src/database/service.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import { personByEmail } from '../../src/people/person.table.ts';
import { samplePassword, sampleSignIns } from '../../src/server/sample/sign-ins.ts';
import { paths } from '../../src/words/paths.ts';
import { botulinum, camille, lea, lumiere, port, samir, theo } from '../cast.ts';
import { type HttpVisitor, httpVisitor } from '../http-visitor.ts';
import { byLink, deliverAll, lookingAt, memberAt, openedForm } from '../scene.ts';
import type { TestService } from '../service.ts';
import type { Addresses, Who } from './policy.ts';

/** A patient asks by the form of the site. Returns the id of her enquiry, which her browser may see from now on. */
async function asks(relais: TestService, visitor: HttpVisitor, at: string, message: string, name: string) {
  const { service } = relais;
  const { location } = await visitor.post(paths.fr.ask(at), {
    procedure: botulinum,
    name,
    email: `${service.chance.uuid()}@courriel.example`,
    phone: lea.phone,
    message,
    consent: 'yes',
    form: openedForm(service),
  });
  const [, id] = /^\/demande\/([^/]+)\/envoyee$/.exec(location) ?? [];
  if (!id || !isId<EnquiryId>(id)) throw new Error(`${name} could not ask: ${location}`);
  return id;
}

async function savePasswordOfSamir({ service }: TestService) {
  const { read } = service.database;
  const row = await read
    .selectFrom('person')
    .select('password_hash')
    .where('email', '=', theo.email)
    .executeTakeFirstOrThrow();
  await service.database.transact((tx) =>
    tx.updateTable('person').set(row).where('email', '=', samir.email).execute(),
  );
}

async function signedIn(url: string, email: string) {
  const visitor = httpVisitor(url);
  await visitor.signIn(email, samplePassword);
  return visitor;
}

/** Everybody who may come to the door, each with cookies of her own. */
export async function visitorsOf(relais: TestService): Promise<Record<Who, HttpVisitor>> {
  const { url } = relais;
  await savePasswordOfSamir(relais);
  const elsewhere = httpVisitor(url);
  await asks(relais, elsewhere, port.reference, 'Combien de temps faut-il ?', 'Nour Haddad');
  return {
    nobody: httpVisitor(url),
    Léa: httpVisitor(url),
    'another patient': elsewhere,
    Théo: await signedIn(url, theo.email),
    Inès: await signedIn(url, sampleSignIns.manager),
    Samir: await signedIn(url, samir.email),
    'the operator': await signedIn(url, sampleSignIns.operator),
  };
}

/** Léa asks about a pain. */
export const leaAsks = (relais: TestService, { Léa }: Record<Who, HttpVisitor>): Promise<EnquiryId> =>
  asks(relais, Léa, lumiere.reference, 'Bonjour docteur, est-ce douloureux ?', lea.name);

/** What the addresses of the policy lead to: two enquiries of Léa's, to the second of which others were offered, and
 * letters with real secrets. */
export async function sceneOf(relais: TestService, visitors: Record<Who, HttpVisitor>): Promise<Addresses> {
  const { service } = relais;
  const enquiry = await leaAsks(relais, visitors);
  const offered = await leaAsks(relais, visitors);
  const doctor = await memberAt(service, camille.email);
  const reason = 'unavailable';
  await refuse(service, doctor, { ...(await lookingAt(service, offered)), reason, sentence: '' });
  const { sessionId } = await byLink(service, theo.email, offered);
  const practice = await practiceByReference(service.database.read, lumiere.reference);
  const person = await personByEmail(service.database.read, samir.email);
  if (!practice || !person) throw new Error('the directory has changed');
  await transact(service, (within) => invite(within, person, null));
  await deliverAll(service, relais.transport);
  const invitation = await relais.mail.to(samir.email, /accès|invit|Relais/i);
  return {
    enquiry,
    offered,
    byLink: sessionId,
    practice: practice.id,
    invitation: new URL(relais.mail.linkIn(invitation.text)).pathname,
    digest: new URL(digestAddress(service.keys, service.site, person.id)).pathname,
  };
}
