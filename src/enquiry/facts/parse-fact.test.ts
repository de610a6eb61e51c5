import { describe, expect, test } from 'vitest';
import { anId } from '../../../test/an-id.ts';
import type { PersonId } from '../../database/id.ts';
import { WrittenByNewer } from '../../database/written-by-newer.ts';
import { facts, kinds } from './catalogue.ts';
import { type FactRow, parseFact } from './parse-fact.ts';

const at = Temporal.Instant.from('2026-06-09T08:00:00Z');
const theo = { by_kind: 'member', by_person: anId<PersonId>('theo') };
const row = (kind: string, of: Partial<FactRow> = {}): FactRow => ({
  ...{ kind, version: 1, number: 2, at, by_kind: 'relais', by_person: null },
  ...{ by_session: null, data: {} },
  ...of,
});

describe('a fact that is read', () => {
  test('is what was written', () =>
    expect(parseFact(row('refused', { ...theo, data: { reason: 'duplicate', of: 'the-first' } }))).toEqual({
      ...{ kind: 'refused', number: 2, at, by: { kind: 'member', person: 'theo' } },
      ...{ reason: 'duplicate', of: 'the-first' },
    }));

  test('in a session of a link names it', () => {
    const { by } = parseFact(row('read', { ...theo, by_session: anId('of-a-link'), data: { upTo: 1 } }));
    expect(by).toEqual({ kind: 'member', person: 'theo', session: 'of-a-link' });
  });

  test('of the clock has its count, or none where it was written before counts were kept', () => {
    const count = {
      workingDays: 2,
      moved: 'to-next-morning',
      skipped: [
        { from: '2026-06-06', to: '2026-06-07', reason: { kind: 'weekend' } },
        {
          from: '2026-07-14',
          to: '2026-07-14',
          reason: { kind: 'public-holiday', name: 'national-day', local: null },
        },
        {
          from: '2026-12-26',
          to: '2026-12-26',
          reason: { kind: 'public-holiday', name: 'saint-stephen', local: 'FR-67' },
        },
        { from: '2026-08-01', to: null, reason: { kind: 'closure' } },
      ],
    };
    const read = (data: unknown) => parseFact(row('reminded', { data }));
    expect(read({ told: ['theo'], rule: 'silent', count })).toMatchObject({ rule: 'silent', count });
    expect(read({ told: [] })).not.toHaveProperty('count');
  });

  const sent = { letter: anId('a'), letterKind: 'new-enquiry', person: 'theo' };
  test.each<[string, FactRow]>([
    [
      'a sending of before names no dead address',
      row('asked', { by_kind: 'patient', data: { held: [], told: ['theo'] } }),
    ],
    ['a word of before neither', row('confirmed', { by_kind: 'patient', data: { told: ['theo'] } })],
    [
      'a refusal of before says nothing of the address',
      row('letter-refused', { version: 2, data: { ...sent, about: 1 } }),
    ],
    ['one of its first version neither', row('letter-refused', { data: sent })],
    ['an offer of before', row('offered', { data: { rule: 'unreachable', byLetter: false } })],
    ['nobody found, before', row('found-nobody', { data: { rule: 'not-interested' } })],
  ])('%s', (_, before) => expect(parseFact(before)).not.toHaveProperty('dead'));

  test('an offer by a closure is of a later version', () => {
    const data = { rule: 'closed-for-good', byLetter: true };
    expect(() => parseFact(row('offered', { data }))).toThrow();
    expect(parseFact(row('offered', { version: 2, data }))).toMatchObject(data);
  });

  test.each([
    ['a kind that it does not know', row('unheard-of')],
    ['a version that it does not know', row('reminded', { version: 3, data: { told: [] } })],
  ])('of %s is of a later program', (_, later) => expect(() => parseFact(later)).toThrow(WrittenByNewer));

  test.each<[string, FactRow]>([
    ['a reason that nobody can choose', row('refused', { ...theo, data: { reason: 'bored' } })],
    ['what it must hold is not there', row('reminded')],
    ['a version before the first', row('reminded', { version: 0, data: { told: [] } })],
    ['an answer of a patient', row('answered', { by_kind: 'patient' })],
    ['a message of a member', row('written', theo)],
    ['a member without a name', row('answered', { by_kind: 'member' })],
    ['somebody else’s', row('answered', { by_kind: 'operator' })],
  ])('is refused where it is damaged: %s', (_, damaged) => {
    expect(() => parseFact(damaged)).toThrow();
    expect(() => parseFact(damaged)).not.toThrow(WrittenByNewer);
  });

  test.each(kinds)('of the kind %s names no field that a line of the history has of its own', (kind) =>
    expect(
      facts[kind].fields.filter((field) => /^(kind|by|number|at|words|submission)$/.test(field)),
    ).toEqual([]),
  );
});
