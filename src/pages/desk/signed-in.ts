import { data, type RouterContextProvider, redirect } from 'react-router';
import type { DeskCaller, MemberCaller, OperatorCaller } from '../../access/caller/caller.ts';
import { hasWholeDesk } from '../../access/caller/has-whole-desk.ts';
import { whichPage } from '../../access/which-page.ts';
import type { PersonId } from '../../database/id.ts';
import { isId } from '../../database/is-id.ts';
import { deedsIn, visitorIn } from '../context.ts';
import { formText } from '../form-text.ts';

type Context = Readonly<RouterContextProvider>;

/** The page that a request is about, also if a script requests its data. */
const pageOf = (request: Request): string => {
  const { pathname, search } = new URL(request.url);
  return whichPage(pathname + search) ?? '/desk';
};

const toSignIn = (request: Request) => redirect(`/sign-in?to=${encodeURIComponent(pageOf(request))}`, 303);

/** The signed-in member or operator; redirects anybody else to the sign-in page, and back here afterwards. */
export function signedIn(context: Context, request: Request): MemberCaller {
  const { caller } = visitorIn(context);
  if (caller) return caller;
  throw toSignIn(request);
}

/** A signed-in member with access to the whole desk: a session of one enquiry is asked to sign in. */
export function wholeDesk(context: Context, request: Request): DeskCaller {
  const caller = signedIn(context, request);
  if (hasWholeDesk(caller)) return caller;
  throw toSignIn(request);
}

/** The signed-in operator; a 404 for anybody else. */
export function operator(context: Context, request: Request): OperatorCaller {
  const caller = signedIn(context, request);
  if (!caller.person.operator) throw data(null, 404);
  const hers = deedsIn(context).operatorCaller(caller);
  if (hers) return hers;
  throw toSignIn(request);
}

const isTyped = ([name, value]: [string, FormDataEntryValue]): boolean =>
  typeof value === 'string' &&
  !['by', 'act', 'part', 'seen', 'submission', 'once-more'].includes(name) &&
  value !== '';

async function sentIf<By extends MemberCaller>(
  context: Context,
  request: Request,
  letIn: (caller: MemberCaller) => By | null,
): Promise<{ caller: By; form: FormData }> {
  const form = await request.formData();
  const author = formText(form, 'by');
  const { caller } = visitorIn(context);
  const isHers = caller !== null && (author === '' || author === caller.person.id);
  const sender = isHers ? letIn(caller) : null;
  if (sender) return { caller: sender, form };
  const action = pageOf(request);
  const typed = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  if (!isId<PersonId>(author) || !typed.some(isTyped)) throw toSignIn(request);
  const kept = deedsIn(context).sealForm(author, { action, fields: typed });
  throw data({ signIn: { to: action, kept } }, 401);
}

/** The sender of a form, signed in by a link or a password, and the form. If the author's session has ended in the
 * meantime, or somebody else has signed in on the same browser, nothing is done, and the sign-in page keeps what was
 * typed, encrypted for its author alone. */
export const sentBy = (context: Context, request: Request) => sentIf(context, request, (caller) => caller);

/** The same for a form of the whole desk, which the session of a link may not send. */
export const sentFromDesk = (context: Context, request: Request) =>
  sentIf(context, request, (caller) => (hasWholeDesk(caller) ? caller : null));
