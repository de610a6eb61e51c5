import { deviceOf, recognise } from '../../access/caller/recognise.ts';
import type { KeptForm } from '../../access/kept-form.ts';
import type { Service } from '../../database/service.ts';
import { deviceCookie, sessionCookie } from '../../pages/cookie.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { Lang } from '../../words/write.ts';
import { cookiesOf } from './cookies-of.ts';
import { languageOf } from './language-of.ts';
import { shownNow } from './weigh-form.ts';

/** Whether the site is served over https. */
export const isSecure = ({ site }: Pick<Service, 'site'>): boolean => site.publicUrl.startsWith('https:');

const languageIn = (request: Request): Lang =>
  languageOf(new URL(request.url).pathname, request.headers.get('accept-language'));

/** The visitor of a request, recognised by its cookies. */
export async function visitorOf(
  service: Service,
  request: Request,
  { network, isKnownBy }: Pick<Visitor, 'network' | 'isKnownBy'>,
): Promise<Visitor> {
  const secure = isSecure(service);
  const cookie = cookiesOf(request.headers.get('cookie'), secure);
  const known = await recognise(service, cookie(sessionCookie));
  if (known) isKnownBy(known.session.id);
  return {
    lang: known?.caller.person.locale ?? languageIn(request),
    caller: known?.caller ?? null,
    session: known?.session ?? null,
    network,
    userAgent: request.headers.get('user-agent') ?? '',
    secure,
    nonce: service.chance.bytes(16).toString('base64url'),
    kept: null,
    isKnownBy,
    shown: shownNow(service, request),
    byHand: false,
    cookie,
  };
}

/** An anonymous visitor: for an error page, perhaps with the form that was not accepted. */
export const strangerOf = (
  service: Pick<Service, 'site'>,
  request: Request,
  kept: KeptForm | null,
  lang = languageIn(request),
): Visitor => ({
  lang,
  caller: null,
  session: null,
  network: '',
  userAgent: '',
  secure: isSecure(service),
  nonce: '',
  kept,
  isKnownBy: () => undefined,
  shown: '',
  byHand: false,
  cookie: () => undefined,
});

/** The id of a browser that belongs to a person here, by its session or as an enrolled device: nobody else on its
 * network uses up its quota. Null for any other. */
export async function whoseBrowser(service: Service, request: Request): Promise<string | null> {
  const cookie = cookiesOf(request.headers.get('cookie'), isSecure(service));
  const known = await recognise(service, cookie(sessionCookie));
  return known?.session.id ?? (await deviceOf(service, cookie(deviceCookie)))?.id ?? null;
}
