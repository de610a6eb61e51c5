/** The edit distance of two texts: letters changed, added, left out or swapped (Damerau-Levenshtein). */
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

/** The known word nearest to a typed one by edit distance, the first of several; null if none is within `slips`. */
export function whichIsNearest(typed: string, known: Iterable<string>, slips: number): string | null {
  let nearest: string | null = null;
  let fewest = slips + 1;
  for (const word of known) {
    if (Math.abs(word.length - typed.length) >= fewest) continue;
    const away = distance(typed, word);
    if (away < fewest) [nearest, fewest] = [word, away];
  }
  return nearest;
}
