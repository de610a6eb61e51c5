import { whatIsDialled } from './what-is-dialled.ts';

const between = /[/;,|\r\n]|\s(?:ou|et|or|and|puis)\s/i;
const nationalDigits = 10;
/** Longer than any field of ours: each part of it would be looked up in the numbering plans of the whole world. */
const longest = 200;

/** Two national numbers written without a separator. */
function sideBySide(written: string): string[] {
  const digits = written.replaceAll(/[\s.-]/g, '');
  if (!/^0\d{9}0\d{9}$/.test(digits)) return [];
  return [digits.slice(0, nationalDigits), digits.slice(nationalDigits)];
}

/** The numbers in a field, in dialled form (`what-is-dialled.ts`), in the order written: usually one, two for "04 … /
 * 06 …", none if a part of it cannot be dialled, or it is longer than 200 characters. Server only. */
export function whichNumbers(written: string): string[] {
  if (written.length > longest) return [];
  const apart = written.split(between).flatMap((part) => part.trim() || []);
  for (const parts of [apart, [written], sideBySide(written)]) {
    const numbers = parts.flatMap((part) => whatIsDialled(part) ?? []);
    if (numbers.length === parts.length) return numbers;
  }
  return [];
}
