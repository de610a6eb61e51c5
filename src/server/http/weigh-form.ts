import { proveSession } from '../../access/session/prove-session.ts';
import type { Service } from '../../database/service.ts';
import { formText } from '../../pages/form-text.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { readMoment, signMoment } from '../../vault/signed-moment.ts';
import { isEnough, lookedAt } from './is-enough.ts';
import { whatItTakes } from './what-it-takes.ts';
import { pagePathOf } from './which-route.ts';

/** The fields that say when a form's page was shown, and when confirmation was asked for. */
const shown = 'shown';
export const onceMore = 'once-more';

/** The purpose of a signed moment: a form is bound to its page, and its moment is valid for no other. */
const purposeOn = (name: string, { url }: Request) => `${name} ${pagePathOf(new URL(url).pathname)}`;

/** The signed moment of a page that is shown now. */
export const shownNow = ({ keys, clock }: Service, request: Request): string =>
  signMoment(keys, purposeOn(shown, request), clock.now());

/** The signed moment of a confirmation page shown now, instead of the page asked for. */
export const onceMoreNow = ({ keys, clock }: Service, request: Request): string =>
  signMoment(keys, purposeOn(onceMore, request), clock.now());

/** Bot check of a form before any page gets it (decision 0031): who sends it, and what it says about its page; null
 * if it must be confirmed first. */
export async function weighForm(
  service: Service,
  request: Request,
  visitor: Visitor,
): Promise<Visitor | null> {
  const form = await request.formData().catch(() => new FormData());
  const { keys, clock } = service;
  const says = {
    now: clock.now(),
    shownAt: readMoment(keys, purposeOn(shown, request), formText(form, shown)),
    onceMoreAt: readMoment(keys, purposeOn(onceMore, request), formText(form, onceMore)),
  };
  const takes = whatItTakes({
    path: new URL(request.url).pathname,
    says: (name) => (form.has(name) ? formText(form, name) : null),
    maybeAutomatic: visitor.caller?.reach.maybeAutomatic ?? false,
  });
  if (!isEnough(takes, says)) return null;
  const { caller, session } = visitor;
  const proven =
    caller && session && takes === 'once-more' ? await proveSession(service, { caller, session }) : null;
  const looked = lookedAt(says);
  return {
    ...visitor,
    ...proven,
    byHand: looked !== null,
    shown: looked ? signMoment(keys, purposeOn(shown, request), looked) : visitor.shown,
  };
}
