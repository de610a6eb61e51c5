import { expect } from 'vitest';
import type { Fact, History } from '../../src/enquiry/facts/fact.ts';
import { whereItStands } from '../../src/enquiry/history/where-it-stands.ts';
import { allows } from '../allows.ts';

/** What may happen once only: a reminder of each rule, an offer, the verdict about a letter. */
const once = (fact: Fact): string[] => {
  if (fact.kind === 'reminded') return [`reminded ${fact.rule ?? 'first'}`];
  if (fact.kind === 'letter-accepted' || fact.kind === 'letter-refused') return [`letter ${fact.letter}`];
  return fact.kind === 'offered' || fact.kind === 'confirmed' ? [fact.kind] : [];
};

/** Every fact of a history was allowed by what stood before it, and what happens once happened once. */
export function wasAllowed(history: History): void {
  const only = history.flatMap(once);
  expect(only).toEqual([...new Set(only)]);
  for (const [place, fact] of history.entries()) {
    expect(fact.number).toBe(place + 1);
    if (place === 0) continue;
    const before = whereItStands(history.slice(0, place));
    expect({ fact, allowed: allows[fact.kind](before, fact) }).toEqual({ fact, allowed: true });
  }
}
