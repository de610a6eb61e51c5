import { proveSession } from '../access/prove-session.ts';
import type { Service } from '../database/service.ts';
import { formText } from '../pages/form-text.ts';
import type { Visitor } from '../pages/visitor.ts';
import { readMoment, signMoment } from '../vault/signed-moment.ts';
import { isEnough, lookedAt } from './is-enough.ts';
import { whatItTakes } from './what-it-takes.ts';

/** The fields by which a form says when its page was shown, and when it was asked once more. */
const shown = 'shown';
export const onceMore = 'once-more';

/** The signed moment of a page that is shown now. */
export const shownNow = ({ keys, clock }: Service): string => signMoment(keys, shown, clock.now());

/** The signed moment of a page that asks once more now. */
export const onceMoreNow = ({ keys, clock }: Service): string => signMoment(keys, onceMore, clock.now());

/** Weighs a form before any page gets it (decision 0031): who sends it, with what her form says of its page; null where
 * nothing may be done before it was asked once more. */
export async function weighForm(
  service: Service,
  request: Request,
  visitor: Visitor,
): Promise<Visitor | null> {
  const form = await request.formData().catch(() => new FormData());
  const { keys, clock } = service;
  const says = {
    now: clock.now(),
    shownAt: readMoment(keys, shown, formText(form, shown)),
    onceMoreAt: readMoment(keys, onceMore, formText(form, onceMore)),
  };
  const takes = whatItTakes({
    path: new URL(request.url).pathname,
    says: (name) => (form.has(name) ? formText(form, name) : null),
    maybeAutomatic: visitor.caller?.session.maybeAutomatic ?? false,
  });
  if (!isEnough(takes, says)) return null;
  const caller =
    visitor.caller && takes === 'once-more' ? await proveSession(service, visitor.caller) : visitor.caller;
  const looked = lookedAt(says);
  return {
    ...visitor,
    caller,
    byHand: looked !== null,
    shown: looked ? signMoment(keys, shown, looked) : visitor.shown,
  };
}
