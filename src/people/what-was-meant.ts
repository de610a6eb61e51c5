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

/** The address that was probably meant, where the domain is one slip away from a well-known one; null for
 * everything else. A hint, never a refusal (N9). */
export function whatWasMeant(address: string): string | null {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  if (at < 1 || known.includes(domain)) return null;
  const near = whichIsNearest(domain, known, 1);
  return near ? `${address.slice(0, at)}@${near}` : null;
}
