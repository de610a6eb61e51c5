import type { BrowserContextOptions } from '@playwright/test';
import { lasts } from '../../src/access/session/session.ts';
import { startSession } from '../../src/access/session/start-session.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { type Service, transact } from '../../src/database/service.ts';
import { patientCookie, sessionCookie } from '../../src/pages/cookie.ts';
import { anId } from '../an-id.ts';
import { memberAt } from '../scene.ts';

export type Jar = Exclude<BrowserContextOptions['storageState'], string | undefined>;

/** A browser that has these cookies. */
export const jarOf = (cookies: { name: string; path: string; value: string }[]): Jar => ({
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

/** What the browser has in which somebody is signed in, or has come by a link to one enquiry. */
export async function signedInJar(
  service: Service,
  email: string,
  enquiryId: EnquiryId | null,
): Promise<Jar> {
  const { person } = await memberAt(service, email);
  const maybeAutomatic = enquiryId !== null;
  const session = { personId: person.id, enquiryId, maybeAutomatic, lasts: lasts.desk, browser: '' };
  const { token } = await transact(service, (within) => startSession(within, session));
  return jarOf([{ ...sessionCookie, value: token }]);
}

/** What a patient's browser has, by the tokens of her enquiries. */
export const patientJar = (tokens: Record<string, string>): Jar =>
  jarOf(Object.entries(tokens).map(([id, value]) => ({ ...patientCookie(anId(id)), value })));
