import type { HeldBecause } from '../enquiry/fact.ts';

/** What speaks for a machine behind a form. Counts are enquiries of the last day and the last hour. */
export type Signs = {
  secondsToFill: number;
  hiddenField: string;
  fromAddressLastDay: number;
  fromSenderLastHour: number;
  message: string;
};

const quickestPerson = 3;
const manyFromAddress = 6;
const manyFromSender = 30;
const manyLinks = 3;

const links = (text: string) => text.match(/https?:\/\/|www\./gi)?.length ?? 0;

/** Why an enquiry should wait until its sender confirms it by mail; empty for nearly everybody. Doubt never
 * refuses and never deletes (SAFETY "spam, bots"). */
export function isDoubtful(signs: Signs): HeldBecause[] {
  const because: [boolean, HeldBecause][] = [
    [signs.secondsToFill < quickestPerson, 'too-fast'],
    [signs.hiddenField !== '', 'hidden-field'],
    [signs.fromAddressLastDay >= manyFromAddress, 'many-from-address'],
    [signs.fromSenderLastHour >= manyFromSender, 'many-from-sender'],
    [links(signs.message) >= manyLinks, 'many-links'],
  ];
  return because.flatMap(([is, reason]) => (is ? [reason] : []));
}
