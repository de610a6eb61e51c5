import type { OperatorCaller, PatientCaller } from '../src/access/caller/caller.ts';
import { senderCaller } from '../src/access/caller/held-token.ts';
import { memberCaller, operatorCaller } from '../src/access/caller/member-caller.ts';
import { patientCaller } from '../src/access/caller/patient-caller.ts';
import { lasts } from '../src/access/session/session.ts';
import { signIn } from '../src/access/session/sign-in.ts';
import { startSession } from '../src/access/session/start-session.ts';
import { type Asked, ask } from '../src/asking/ask.ts';
import { newFormToken } from '../src/asking/form-token.ts';
import type { EnquiryId } from '../src/database/id.ts';
import { type Service, transact } from '../src/database/service.ts';
import { practiceByReference } from '../src/directory/practice.table.ts';
import { appendFact } from '../src/enquiry/history/append-fact.ts';
import { openEnquiry } from '../src/enquiry/history/open-enquiry.ts';
import { threadOf } from '../src/enquiry/history/thread.table.ts';
import { deliver } from '../src/letters/deliver.ts';
import type { Transport } from '../src/letters/transport.ts';
import { personByEmail } from '../src/people/person.table.ts';
import { samplePassword, sampleSignIns } from '../src/server/sample/sign-ins.ts';
import type { Lang } from '../src/words/write.ts';
import { botulinum, lea, lumiere } from './cast.ts';
import { said } from './said.ts';

/** The service as it was some time ago, by which something can have happened then. */
export const earlier = (service: Service, by: Temporal.DurationLike): Service => ({
  ...service,
  clock: { now: () => service.clock.now().subtract(by) },
});

/** The token of a form that was opened three minutes ago. */
export const openedForm = (service: Service): string => newFormToken(earlier(service, { minutes: 3 }));

export type Asking = {
  name?: string;
  procedure?: string;
  message?: string;
  email?: string;
  phone?: string;
  formToken?: string;
  practice?: string;
  sender?: string;
  locale?: Lang;
};

/** Léa asks Cabinet Lumière about botulinum toxin, through the deed. */
export async function asks(service: Service, asking: Asking = {}): Promise<Asked> {
  const practice = await practiceByReference(service.database.read, asking.practice ?? lumiere.reference);
  if (!practice) throw new Error('the directory has no such practice');
  return ask(service, {
    practiceId: practice.id,
    locale: asking.locale ?? 'fr',
    question: {
      procedure: asking.procedure ?? botulinum,
      name: asking.name ?? lea.name,
      email: asking.email ?? lea.email,
      phone: asking.phone ?? lea.phone,
      message: said(asking.message ?? 'Bonjour docteur, est-ce douloureux ?'),
      consent: 'yes',
    },
    formToken: asking.formToken ?? openedForm(service),
    hiddenField: '',
    sender: asking.sender ?? service.chance.uuid(),
    browser: 'a browser',
  });
}

/** The id of an enquiry that Léa has just sent. Each has an address of its own, so that none is doubted. */
export async function newEnquiry(service: Service, asking: Asking = {}): Promise<EnquiryId> {
  const asked = await asks(service, { email: `lea.${service.chance.uuid()}@courriel.example`, ...asking });
  if (!asked.asked || asked.held) throw new Error(`she could not ask: ${JSON.stringify(asked)}`);
  return asked.enquiryId;
}

async function personOf(service: Service, email: string) {
  const person = await personByEmail(service.database.read, email);
  if (!person) throw new Error(`the directory has no ${email}`);
  return person;
}

/** A member with her whole desk. */
export const memberAt = async (service: Service, email: string) =>
  memberCaller(await personOf(service, email), { id: null, enquiryId: null, maybeAutomatic: false });

/** Somebody in a browser that nobody knows, whom the link of a member's alert lets into one enquiry, and who has done the
 * two acts of a person; with the id and the token of that session. */
export async function byLink(service: Service, email: string, enquiryId: EnquiryId, browser = 'a browser') {
  const person = await personOf(service, email);
  const { token, session } = await transact(service, (within) =>
    startSession(within, {
      ...{ personId: person.id, enquiryId, maybeAutomatic: false },
      ...{ lasts: lasts.oneEnquiry, browser },
    }),
  );
  return { caller: memberCaller(person, { ...session, enquiryId }), sessionId: session.id, token };
}

/** An operator, that of the sample unless it is said otherwise. */
export async function operatorAt(
  service: Service,
  email: string = sampleSignIns.operator,
): Promise<OperatorCaller> {
  const operator = operatorCaller(await memberAt(service, email));
  if (!operator) throw new Error(`${email} is no operator`);
  return operator;
}

/** A patient on the private page of her enquiry, on the browser from which she asked or sent on. */
export async function patientOf(service: Service, enquiryId: EnquiryId): Promise<PatientCaller> {
  const session = { personId: null, enquiryId, maybeAutomatic: false };
  const { token } = await transact(service, (within) =>
    startSession(within, { ...session, lasts: lasts.patient, browser: 'a browser' }),
  );
  const caller = await patientCaller(service, token, enquiryId);
  if (!caller) throw new Error('her page does not open');
  return caller;
}

/** The browser that sent a held enquiry, by what it was given. */
export function senderOf(service: Service, token: string) {
  const caller = senderCaller(service, token);
  if (!caller) throw new Error('the token is none of ours');
  return caller;
}

/** What a member's form says who has the thread on her screen as it is now. */
export async function lookingAt(service: Service, enquiryId: EnquiryId) {
  const thread = await threadOf(service.database.read, service.keys, enquiryId);
  return { enquiryId, seen: thread?.standing.version ?? 0, submission: newFormToken(service) };
}

/** A member of a version that did not require the first enquiry of a duplicate has refused one. */
export const refusedOfNothing = (service: Service, enquiryId: EnquiryId, email: string) =>
  transact(service, async (within) => {
    const enquiry = await openEnquiry(within, enquiryId);
    const person = await personByEmail(within.tx, email);
    if (!enquiry || !person) throw new Error('there is nobody who could refuse it');
    const by = { kind: 'member', person: person.id } as const;
    await appendFact(within, enquiry, { kind: 'refused', reason: 'duplicate', by });
  });

/** How an enquiry stands now. */
export async function standingOf(service: Service, enquiryId: EnquiryId) {
  const thread = await threadOf(service.database.read, service.keys, enquiryId);
  if (!thread) throw new Error('there is no such enquiry');
  return thread.standing;
}

/** Delivers until no letter is due. */
export async function deliverAll(service: Service, transport: Transport): Promise<void> {
  while ((await deliver(service, transport)) > 0);
}

/** How somebody comes to the sign-in page: in a browser that nobody knows, with the password of the sample. */
export const atSignIn = {
  password: samplePassword,
  ownDevice: false,
  browser: 'a browser',
  network: '192.0.2',
  deviceToken: undefined as string | undefined,
};

/** A member signs in with her password. Throws when she may not. */
export async function signsIn(service: Service, email: string, by: Partial<typeof atSignIn> = {}) {
  const signed = await signIn(service, { ...atSignIn, ...by, email });
  if (!signed.signed) throw new Error(`${email} could not sign in: ${signed.because}`);
  return signed;
}
