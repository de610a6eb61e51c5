import type { PersonId } from '../../database/id.ts';
import { idLogged, networkLogged, wordLogged } from '../../database/log.ts';
import { type Service, transact } from '../../database/service.ts';
import { isEmailAddress } from '../../people/email-address.ts';
import { holdPassword, passwordOf, personByEmail } from '../../people/person.table.ts';
import type { Person } from '../../people/person.ts';
import { deviceOf } from '../caller/recognise.ts';
import { countAttempt, giveBack, type Whose } from './count-attempt.ts';
import { passwordFits } from './password.ts';
import { lasts } from './session.ts';
import { enrolDevice, startSession } from './start-session.ts';

export type SignedIn =
  | {
      signed: true;
      personId: PersonId;
      token: string;
      deviceToken: string | null;
      operator: boolean;
      maxAge: number;
    }
  | { signed: false; because: 'wrong' }
  | { signed: false; because: 'later'; comeBack: Temporal.Instant };

type Knock = {
  email: string;
  password: string;
  ownDevice: boolean;
  browser: string;
  network: string;
  /** The token of the browser’s cookie, if it was enrolled. */
  deviceToken: string | undefined;
};

/** Whose attempt it is: in a browser enrolled by this person that device’s alone, so that nobody can lock them out of
 * it (session-13); an unknown address counts like any other. */
async function whoseAttempt(service: Service, by: Knock, email: string, person: Person | null) {
  const device = person && (await deviceOf(service, by.deviceToken));
  const hers: Whose[] =
    device?.personId === person?.id && device ? [{ kind: 'device', whom: device.id }] : [];
  const anybodys: Whose[] = [
    { kind: 'network', whom: by.network },
    { kind: 'account', whom: email },
  ];
  return hers.length > 0 ? hers : anybodys;
}

/** When to retry if too many were waiting, in seconds. */
const busyFor = 30;

/** Signs a member or an operator in by password; neither the result nor its time tells whether the address or the
 * password was wrong (session-9). Failures are counted in the database before the password is checked, which costs a
 * hundred times as much and runs for two at a time. `ownDevice` enrols the browser, so that alerts open on it without a
 * button. */
export async function signIn(service: Service, by: Knock): Promise<SignedIn> {
  const { database, log } = service;
  const { read } = database;
  const email = by.email.trim().toLowerCase();
  if (by.password === '') return { signed: false, because: 'wrong' };
  const person = isEmailAddress(email) ? await personByEmail(read, email) : null;
  const whose = await whoseAttempt(service, by, email, person);
  const known = { by: wordLogged('password'), network: networkLogged(by.network) };
  const failed = (because: 'wrong' | 'later' | 'busy') =>
    log({
      event: 'sign-in-failed',
      ...known,
      because: wordLogged(because),
      person: person && idLogged(person.id),
    });
  const comeBack = await transact(service, (within) => countAttempt(within, whose));
  if (comeBack) {
    failed('later');
    return { signed: false, because: 'later', comeBack };
  }
  const stored = person ? await passwordOf(read, person.id) : null;
  const isKnown = whose.some(({ kind }) => kind === 'device');
  const fits = await passwordFits(by.password, stored, { isKnown });
  if (fits === null) {
    await transact(service, (within) => giveBack(within, whose));
    failed('busy');
    return { signed: false, because: 'later', comeBack: service.clock.now().add({ seconds: busyFor }) };
  }
  if (!person || !fits || (!person.operator && person.memberships.length === 0)) {
    failed('wrong');
    return { signed: false, because: 'wrong' };
  }
  const lifetime = by.ownDevice ? lasts.deskOfOwnDevice : lasts.desk;
  const signed = await transact(service, async (within) => {
    // The password may have been changed while this one was being checked.
    if ((await holdPassword(within.tx, person.id)) !== stored) return null;
    await giveBack(within, whose);
    const { token } = await startSession(within, {
      personId: person.id,
      enquiryId: null,
      maybeAutomatic: false,
      lasts: lifetime,
      browser: by.browser,
    });
    const deviceToken = by.ownDevice ? await enrolDevice(within, person.id, by.browser) : null;
    return { token, deviceToken };
  });
  if (!signed) {
    failed('wrong');
    return { signed: false, because: 'wrong' };
  }
  log({ event: 'signed-in', ...known, person: idLogged(person.id) });
  const { id: personId, operator } = person;
  return { signed: true, personId, operator, ...signed, maxAge: lifetime.total('seconds') };
}
