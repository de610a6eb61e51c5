import type { ActName } from '../../answering/acts.ts';
import type { PersonId } from '../../database/id.ts';
import { By } from './by.tsx';

/** The forms of the detail page that stand beside the one of their act: that of a call, and those of the panel that
 * closes. */
const actOf = {
  call: 'contact',
  'close-contact': 'contact',
  'close-refuse': 'refuse',
  'close-set-aside': 'set-aside',
} as const satisfies Record<string, ActName>;

export type FormName = ActName | keyof typeof actOf;

const isBeside = (form: string): form is keyof typeof actOf => Object.hasOwn(actOf, form);

/** The idempotency key of one form of a page: a form sent twice is one deed, and two forms of one page are two. */
export const keyOf = (page: { submission: string }, form: FormName): string => `${page.submission}.${form}`;

/** The form whose idempotency key this is; that of its act if it says none. */
export function formOf(submission: string | undefined, act: ActName): FormName {
  const form = submission?.split('.').at(-1) ?? '';
  return isBeside(form) ? form : act;
}

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
    <input type="hidden" name="act" value={isBeside(form) ? actOf[form] : form} />
    <By person={opened.person} />
    <input type="hidden" name="seen" value={seen} />
    <input type="hidden" name="submission" value={keyOf(opened, form)} />
  </>
);
