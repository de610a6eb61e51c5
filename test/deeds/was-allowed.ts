import { expect } from 'vitest';
import type { Event, Fact, History } from '../../src/enquiry/fact.ts';
import { type Act, mayAct } from '../../src/enquiry/may-act.ts';
import { isAsked, type Standing } from '../../src/enquiry/standing.ts';
import { whereItStands } from '../../src/enquiry/where-it-stands.ts';

type Kind = Event['kind'];
type Allows = (before: Standing, fact: Fact) => boolean;

const byTheRule =
  (act: Act): Allows =>
  (before, fact) =>
    mayAct(act, before, before.version, fact.at, 24).may;

const waits: Allows = ({ sentAt, state, handledAt }) =>
  sentAt !== null && state === 'open' && handledAt === null;

const mayTravel: Allows = ({ step }, fact) =>
  step !== 'held' || ('letterKind' in fact && fact.letterKind === 'patient-confirm');

/** What must stand before each kind of fact; a new kind does not compile until it is said here. */
const allows: Record<Kind, Allows> = {
  asked: () => false,
  confirmed: ({ step }) => step === 'held',
  'letter-accepted': mayTravel,
  'letter-refused': mayTravel,
  read: byTheRule('read'),
  answered: byTheRule('answer'),
  contacted: byTheRule('contact'),
  refused: byTheRule('refuse'),
  closed: byTheRule('close'),
  reopened: byTheRule('reopen'),
  written: byTheRule('write'),
  readdressed: () => true,
  withdrawn: waits,
  reminded: waits,
  questioned: (before) =>
    before.sentAt !== null &&
    before.answeredAt === null &&
    before.state !== 'refused' &&
    before.withdrawnAt === null &&
    !isAsked(before),
  testified: isAsked,
  rated: ({ answeredAt }) => answeredAt !== null,
  offered: ({ sentAt, offeredAt }) => sentAt !== null && offeredAt === null,
  'found-nobody': ({ sentAt, offeredAt }) => sentAt !== null && offeredAt === null,
  'sent-on': ({ offeredAt }) => offeredAt !== null,
};

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
