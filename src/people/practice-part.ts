import type { PersonId } from '../database/id.ts';
import type { ClosureRule } from '../directory/closure.ts';
import type { Practice } from '../directory/practice.ts';
import type { PractisedProcedure } from '../directory/procedure.ts';
import type { PracticeChange } from './practice-change.ts';

export type PracticePart = PracticeChange['part'];

export const practiceParts = [
  'closures',
  'hours',
  'contacts',
  'recipients',
  'mode',
  'procedures',
] as const satisfies PracticePart[];

/** What the page of a practice shows its managers. */
export type PracticeShown = {
  practice: Practice;
  closures: readonly ClosureRule[];
  practised: readonly PractisedProcedure[];
  members: readonly { id: PersonId; receives: boolean }[];
};

/** The content of one part of the page as one text: equal for two managers who see the same. */
export function whatPartSays(part: PracticePart, shown: PracticeShown): string {
  const { practice, closures, practised, members } = shown;
  const says = {
    closures: () =>
      closures.map(({ from, to, reason, note, yearly }) => [`${from}`, to && `${to}`, reason, note, yearly]),
    hours: () => practice.hours.map(({ day, from, to }) => [day, from, to]),
    contacts: () => [practice.street, practice.phone, practice.email],
    recipients: () => members.filter((one) => one.receives).map((one) => one.id),
    mode: () => [practice.mode],
    procedures: () => practised.map(({ slug, available }) => [slug, available]),
  };
  const said = says[part]();
  return JSON.stringify(part === 'contacts' ? said : said.map((one) => JSON.stringify(one)).sort());
}
