import type { ActName } from '../../answering/acts.ts';
import type { PersonId } from '../../database/id.ts';
import { By } from './by.tsx';

/** The forms of the detail page: that of a call is one of its own beside the panel of contacts. */
export type FormName = ActName | 'call';

/** The idempotency key of one form of a page: a form sent twice is one deed, and two forms of one page are two. */
export const keyOf = (page: { submission: string }, form: FormName): string => `${page.submission}.${form}`;

type HiddenProps = {
  form: FormName;
  /** The page as it was when the form was opened. */
  opened: { submission: string; person: { id: PersonId } };
  /** The version of the thread that its author has seen (optimistic locking). */
  seen: number;
};

/** Hidden fields of every form of the detail page: its act, its author, the thread version they have seen, and its
 * own idempotency key. */
export const Hidden = ({ form, opened, seen }: HiddenProps) => (
  <>
    <input type="hidden" name="act" value={form === 'call' ? 'contact' : form} />
    <By person={opened.person} />
    <input type="hidden" name="seen" value={seen} />
    <input type="hidden" name="submission" value={keyOf(opened, form)} />
  </>
);
