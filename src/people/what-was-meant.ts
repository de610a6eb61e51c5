import { whichIsNearest } from '../words/which-is-nearest.ts';

const known = [
  ...[
    'gmail.com',
    'hotmail.com',
    'hotmail.fr',
    'outlook.com',
    'outlook.fr',
    'live.fr',
    'yahoo.com',
    'yahoo.fr',
  ],
  ...[
    'orange.fr',
    'wanadoo.fr',
    'free.fr',
    'sfr.fr',
    'laposte.net',
    'bbox.fr',
    'icloud.com',
    'protonmail.com',
  ],
];

const beginning = (domain: string) => domain.split('.')[0] ?? domain;

/** The well-known domain that a mistyped one abbreviates: "gamil" for "gmail.com". */
function withoutEnd(typed: string): string | null {
  const near = whichIsNearest(typed, known.map(beginning), 1);
  return known.find((domain) => beginning(domain) === near) ?? null;
}

/** The address that was probably meant, if the domain is one slip away from a well-known one, or lacks its end; null
 * otherwise. A hint, never a refusal. */
export function whatWasMeant(address: string): string | null {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  if (at < 1 || known.includes(domain)) return null;
  const near = domain.includes('.') ? whichIsNearest(domain, known, 1) : withoutEnd(domain);
  return near ? `${address.slice(0, at)}@${near}` : null;
}
