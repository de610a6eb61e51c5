import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anId } from '../../test/an-id.ts';
import type { EnquiryId, PersonId, ProcedureId } from '../database/id.ts';
import { policy } from '../enquiry/clock/policy.ts';
import type { FigureLine, LaterLine } from './figure-line.ts';
import { type Figures, whatFigures } from './what-figures.ts';
import { type Choice, stages, whichEnquiries } from './which-enquiries.ts';

const moment = Temporal.Instant.from('2026-06-02T08:00:00Z');
const maybe = fc.option(fc.constant(moment), { nil: null });

const line: fc.Arbitrary<FigureLine> = fc
  .record({
    transmittedAt: maybe,
    readAt: maybe,
    handledBy: fc.option(fc.constantFrom(anId<PersonId>('theo'), anId<PersonId>('camille')), { nil: null }),
    servedElsewhereAt: maybe,
    withdrawnAt: maybe,
    procedureId: fc.constantFrom(anId<ProcedureId>('peeling'), anId<ProcedureId>('laser')),
    month: fc.constantFrom('2026-04', '2026-05', '2026-06'),
    week: fc.constantFrom('2026-05-25', '2026-06-01'),
    leftOut: fc.constantFrom(null, null, null, 'young', 'withdrawn'),
  })
  .map((drawn) => ({
    ...drawn,
    id: anId<EnquiryId>('an enquiry'),
    sentAt: moment,
    handledAt: drawn.handledBy ? moment : null,
    handledHow: drawn.handledBy ? 'answered' : null,
    minutes: drawn.handledBy ? 30 : null,
    refusal: null,
  }));

const sum = (numbers: number[]) => numbers.reduce((before, one) => before + one, 0);

/** Every number of a page, with the enquiries that it says are behind it. */
function numbersOf(figures: Figures): [number, Choice][] {
  const { all, funnel, weeks, months, procedures, members } = figures;
  const ofParts = (part: { sent: number; counted: number; handled: number }, choice: Partial<Choice>) =>
    [
      [part.sent, { set: 'sent', ...choice }],
      [part.counted, { set: 'counted', ...choice }],
      [part.handled, { set: 'counted-handled', ...choice }],
    ] as [number, Choice][];
  const ofFunnel = (one: Figures['funnel'], choice: Partial<Choice>) =>
    (['sent', 'transmitted', 'read', ...stages] as const).map((set): [number, Choice] => [
      one[set],
      { set, ...choice },
    ]);
  return [
    ...ofParts(all, {}),
    ...(['young', 'withdrawn'] as const).map((set): [number, Choice] => [all.leftOut[set], { set }]),
    ...ofFunnel(funnel, {}),
    ...weeks.flatMap(({ week, ...one }) => ofFunnel(one, { week })),
    ...months.flatMap(({ key, ...one }) => ofParts(one, { month: key })),
    ...procedures.flatMap(({ key, ...one }) => ofParts(one, { procedure: anId(key) })),
    ...members.map((one): [number, Choice] => [
      one.handled,
      { set: 'counted-handled', member: anId(one.key) },
    ]),
  ];
}

test('every number is the length of the list behind it, and the parts add up (watching-5)', () =>
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const figures = whatFigures(lines, [], policy);
      for (const [number, choice] of numbersOf(figures))
        expect({ choice, number }).toEqual({ choice, number: whichEnquiries(lines, choice).length });
      expect(sum(stages.map((stage) => figures.funnel[stage]))).toBe(lines.length);
      for (const parts of [figures.months, figures.procedures, figures.weeks])
        expect(sum(parts.map((part) => part.sent))).toBe(lines.length);
      expect(sum(figures.members.map((member) => member.handled))).toBe(figures.all.handled);
      const { sent, transmitted, read, handled } = figures.funnel;
      expect([sent, transmitted, read, handled]).toEqual(
        [sent, transmitted, read, handled].toSorted((left, right) => right - left),
      );
    }),
  ));

test('a part of the members is what a member handled; what nobody of them did is in none', () => {
  const [one] = fc.sample(line, 1);
  if (!one) throw new Error('nothing was drawn');
  const handled = { ...one, handledAt: moment, handledHow: 'answered', minutes: 30, leftOut: null } as const;
  const { all, members } = whatFigures(
    [
      { ...handled, handledBy: anId('camille') },
      { ...handled, handledBy: anId('theo') },
      { ...handled, handledBy: anId('theo') },
      { ...handled, handledBy: null },
    ],
    [],
    policy,
  );
  expect(all.handled).toBe(4);
  expect(members.map(({ key, handled }) => [key, handled])).toEqual([
    ['theo', 2],
    ['camille', 1],
  ]);
});

test('the newest month and week, and the largest procedure, come first', () => {
  const [one] = fc.sample(line, 1);
  if (!one) throw new Error('nothing was drawn');
  const lines = [
    { ...one, month: '2026-07', week: '2026-07-06', procedureId: anId<ProcedureId>('lips') },
    { ...one, month: '2026-05', week: '2026-05-25', procedureId: anId<ProcedureId>('laser') },
    { ...one, month: '2026-06', week: '2026-06-01', procedureId: anId<ProcedureId>('peeling') },
    { ...one, month: '2026-06', week: '2026-06-01', procedureId: anId<ProcedureId>('peeling') },
  ];
  const { months, weeks, procedures } = whatFigures(lines, [], policy);
  expect(months.map((part) => part.key)).toEqual(['2026-07', '2026-06', '2026-05']);
  expect(weeks.map((part) => part.week)).toEqual(['2026-07-06', '2026-06-01', '2026-05-25']);
  expect(procedures.map((part) => part.key)).toEqual(['peeling', 'lips', 'laser']);
});

test('later waits stand beside them, with what was set aside (figures-302)', () => {
  const later = (how: LaterLine['how'], minutes: number | null): LaterLine => ({
    ...{ enquiryId: anId('one'), procedureId: anId('peeling'), number: 3, by: null, how },
    ...{ since: moment, endedAt: null, minutes, counts: how !== 'nothing-to-answer' },
  });
  const lines = [30, 60, 90, 120].map((minutes) => later('answered', minutes));
  const { all, later: figures } = whatFigures(
    [],
    [...lines, later(null, null), later('nothing-to-answer', null)],
    policy,
  );
  expect(all.sent).toBe(0);
  expect(figures).toEqual({
    ...{ waits: 6, setAside: 1, counted: 5, handled: 4 },
    ...{ rate: 0.8, medianMinutes: 90 },
  });
});
