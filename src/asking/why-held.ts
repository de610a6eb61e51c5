import type { HeldBecause } from '../enquiry/facts/reasons.ts';

/** Signs of a bot. Counts are enquiries of the last 24 hours and the last hour. */
export type Signs = {
  secondsToFill: number;
  hiddenField: string;
  fromAddressLastDay: number;
  fromSenderLastHour: number;
  name: string;
  message: string;
};

const quickestPerson = 3;
const manyFromAddress = 6;
const manyFromSender = 30;
const manyLinks = 3;

const titles = /^(dr|dre|pr|me|mes|mr|mrs|ms|mm|mme|mmes|mlle|mlles|st|ste)$/iu;

/** Whether a name contains an address, a link or a telephone number, as an advertisement does. Normalised (NFKC),
 * because full-width characters read alike; a title before a name is not a domain. */
function isReachable(name: string): boolean {
  const folded = name.normalize('NFKC');
  const domains = folded.matchAll(/(?<![\p{L}\p{N}-])([\p{L}\p{N}-]{2,})\.(?=\p{L}{2})/gu);
  return (
    /@|:\/\/|\bwww\b/iu.test(folded) ||
    folded.replace(/[\s().+-]/g, '').search(/\d{8}/) >= 0 ||
    [...domains].some(([, before = '']) => !titles.test(before))
  );
}

const links = (text: string) => text.match(/https?:\/\/|www\./gi)?.length ?? 0;

/** Why an enquiry is held until its sender confirms it from their email; empty for nearly everybody. Nothing is refused
 * or deleted (asking-6). */
export function whyHeld(signs: Signs): HeldBecause[] {
  const because: [boolean, HeldBecause][] = [
    [signs.secondsToFill < quickestPerson, 'too-fast'],
    [signs.hiddenField !== '', 'hidden-field'],
    [signs.fromAddressLastDay >= manyFromAddress, 'many-from-address'],
    [signs.fromSenderLastHour >= manyFromSender, 'many-from-sender'],
    [links(signs.message) >= manyLinks, 'many-links'],
    [isReachable(signs.name), 'contact-in-name'],
  ];
  return because.flatMap(([speaks, reason]) => (speaks ? [reason] : []));
}
