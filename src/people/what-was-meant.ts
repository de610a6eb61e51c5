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

/** How many letters must be changed, added, left out or swapped to make one text of another. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last.at(-1) ?? 0;
}

/** The address that was probably meant, where the domain is one slip away from a well-known one; null for
 * everything else. A hint, never a refusal (N9). */
export function whatWasMeant(address: string): string | null {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  if (at < 1 || known.includes(domain)) return null;
  const near = known.find((one) => distance(domain, one) === 1);
  return near ? `${address.slice(0, at)}@${near}` : null;
}
