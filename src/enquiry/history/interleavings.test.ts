import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allows } from '../../../test/allows.ts';
import { anId } from '../../../test/an-id.ts';
import { type Example, factsOf } from '../../../test/facts.ts';
import type { LetterId, PersonId } from '../../database/id.ts';
import type { Fact, History } from '../facts/fact.ts';
import { moves } from '../facts/what-a-fact-does.ts';
import { whatCounts } from '../figures/what-counts.ts';
import { type Standing, steps } from './standing.ts';
import { whereItStands } from './where-it-stands.ts';

const examples = Object.keys(factsOf) as Example[];
const start = Temporal.Instant.from('2026-06-09T08:00:00Z');

type Move = { example: Example; who: number; minutes: number };
const played = fc.array(
  fc.record<Move>({
    example: fc.constantFrom(...examples),
    who: fc.nat(2),
    minutes: fc.integer({ min: 0, max: 900 }),
  }),
  { maxLength: 40, size: 'max' },
);

/** An example as it would be of one of three, at its moment: readings of the thread as it stands, letters to each. */
function madeBy({ example, who }: Move, number: number, at: Temporal.Instant, { version }: Standing): Fact {
  const fact = { ...factsOf[example], number, at };
  if (fact.kind === 'read') return { ...fact, upTo: version };
  return 'letter' in fact
    ? { ...fact, letter: anId<LetterId>(`to ${who}`), person: anId<PersonId>(`member ${who}`) }
    : fact;
}

/** Plays what the rules allow of every kind of fact. */
function play(moves: readonly Move[], asked: 'asked' | 'asked, held'): History {
  const facts: Fact[] = [{ ...factsOf[asked], number: 1, at: start }];
  let now = start;
  for (const move of moves) {
    now = now.add({ minutes: move.minutes });
    const standing = whereItStands(facts);
    const fact = madeBy(move, facts.length + 1, now, standing);
    if (allows[fact.kind](standing, fact)) facts.push(fact);
  }
  return facts;
}

const each = (check: (before: Standing, after: Standing, fact: Fact) => void) =>
  fc.assert(
    fc.property(played, fc.constantFrom('asked', 'asked, held'), (moves, asked) => {
      const facts = play(moves, asked);
      for (let place = 1; place < facts.length; place++) {
        const fact = facts[place];
        if (fact) check(whereItStands(facts.slice(0, place)), whereItStands(facts.slice(0, place + 1)), fact);
      }
    }),
    { numRuns: 300 },
  );

/** What opens a refused enquiry again. */
const opens = ['reopened', 'reopened-with-first'];

describe('any interleaving of every kind of fact', () => {
  test('meets every kind that can follow a question', () => {
    const histories = fc
      .sample(played, { seed: 1, numRuns: 10_000 })
      .map((moves) => play(moves, 'asked, held'));
    const met = new Set(histories.flatMap((history) => history.slice(1).map(({ kind }) => kind)));
    const all = new Set(Object.values(factsOf).map(({ kind }) => kind));
    expect([...all].filter((kind) => !met.has(kind))).toEqual(['asked']);
  });

  test('first moments never change, but for the handling that a refusal was and is no more, and a reading taken back', () =>
    each((before, after, fact) => {
      if (before.sentAt) expect(after.sentAt).toEqual(before.sentAt);
      const isTakenBack = fact.kind === 'reading-taken-back';
      if (before.firstRead && !isTakenBack) expect(after.firstRead).toEqual(before.firstRead);
      if (before.answeredAt) expect(after.answeredAt).toEqual(before.answeredAt);
      const undone = before.state === 'refused' && opens.includes(fact.kind);
      if (before.handledAt && !undone) expect(after.handledAt).toEqual(before.handledAt);
    }));

  test('no step goes back but from transmitted to sent, when the last copy comes back, and with a reading taken back', () =>
    each((before, after, fact) => {
      const order = ['held', ...steps];
      if (order.indexOf(after.step) >= order.indexOf(before.step)) return;
      if (fact.kind === 'reading-taken-back') return expect(before.step).toBe('read');
      expect([before.step, after.step, fact.kind]).toEqual(['transmitted', 'sent', 'letter-refused']);
    }));

  test('versions only grow, and only by what somebody must have seen', () =>
    each((before, after, fact) => {
      expect(after.version).toBe(moves(fact) ? fact.number : before.version);
      expect(after.lastFact).toBe(fact.number);
    }));

  test('what is refused or closed is answered by nobody before it is open again', () =>
    each((before, after, fact) => {
      if (['answered', 'contacted', 'refused', 'closed'].includes(fact.kind))
        expect(before.state).toBe('open');
      if (fact.kind === 'closed') expect(before.wait).toBeNull();
      if (after.state === 'open' && before.state === 'refused') expect(opens).toContain(fact.kind);
    }));

  test('a reading taken back makes nothing read', () =>
    each((before, after, fact) => {
      if (fact.kind !== 'reading-taken-back') return;
      expect(after.unread || !before.unread).toBe(true);
      const { firstRead, step, unread, transmittedAt, needsAttention, lastFact, refused, ...same } = before;
      expect(after).toMatchObject(same);
    }));

  test('a member’s reading of what she has seen leaves nothing unread, and what the patient says is unread', () =>
    each((_before, after, fact) => {
      if (fact.kind === 'read' && fact.by.session === undefined) expect(after.unread).toBe(false);
      if (fact.kind === 'written' || (fact.kind === 'testified' && !fact.reached))
        expect(after.unread).toBe(true);
    }));

  test('figures and standing say the same of the same history', () =>
    fc.assert(
      fc.property(played, (moves) => {
        const history = play(moves, 'asked');
        const standing = whereItStands(history);
        const tally = whatCounts(history);
        const { sentAt, transmittedAt, handledAt, withdrawnAt } = standing;
        expect(tally).toMatchObject({ sentAt, transmittedAt, handledAt, withdrawnAt });
        expect(tally.handledHow === null).toBe(handledAt === null);
        expect(tally.refusal).toBe(standing.state === 'refused' ? standing.refused?.reason : null);
        expect(tally.contestedAt !== null).toBe(standing.contested);
      }),
      { numRuns: 300 },
    ));
});
