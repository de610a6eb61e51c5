import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFormToken } from '../../src/asking/form-token.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { clockOf } from '../../src/enquiry/clock/clock-of.ts';
import { tallyRow } from '../../src/enquiry/figures/tally.table.ts';
import { whatCounts } from '../../src/enquiry/figures/what-counts.ts';
import { projection } from '../../src/enquiry/history/enquiry.table.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { whereItStands } from '../../src/enquiry/history/where-it-stands.ts';
import { patientMarkOf } from '../../src/enquiry/search/alike.ts';
import { whichDiffer } from '../../src/watching/which-differ.ts';
import { lumiere } from '../cast.ts';
import { bothDatabases } from '../databases.ts';
import { long } from '../long.ts';
import { asks } from '../scene.ts';
import { startService, type TestService } from '../service.ts';
import { type Doing, doings, madeBy, play, secondariesOf } from './play.ts';
import { wasAllowed } from './was-allowed.ts';

type Step = { does: Doing; who: number; together: boolean };
type Beginning = { asks: 'sent' | 'held' | 'alone'; after: readonly Doing[] };

const offered = ['deliver', 'a week later', 'clock', 'deliver', 'a week later', 'clock'] as const;

/** What has happened before the steps are mixed, so that whatever comes late in a history is met early. */
const beginnings = {
  sent: { asks: 'sent', after: [] },
  held: { asks: 'held', after: [] },
  answered: { asks: 'sent', after: ['read', 'answer'] },
  witness: { asks: 'sent', after: ['contact', 'a week later', 'clock'] },
  offered: { asks: 'sent', after: offered },
  'sent on': { asks: 'sent', after: [...offered, 'send on'] },
  served: { asks: 'sent', after: [...offered, 'send on', 'serve elsewhere'] },
  'with nobody else': { asks: 'alone', after: offered },
} satisfies Record<string, Beginning>;
type Played = { from: keyof typeof beginnings; steps: Step[] };

const played: fc.Arbitrary<Played> = fc.record({
  from: fc.constantFrom(...(Object.keys(beginnings) as Played['from'][])),
  steps: fc.array(fc.record({ does: fc.constantFrom(...doings), who: fc.nat(2), together: fc.boolean() }), {
    minLength: 3,
    maxLength: 14,
  }),
});

const inOrder = (from: Played['from'], ...does: Doing[]): [Played] => [
  { from, steps: does.map((one) => ({ does: one, who: 0, together: false })) },
];

/** Played in every run: together they make every kind of fact. */
const always: [Played][] = [
  inOrder('sent', 'bounce', 'write', 'refuse', 'reopen'),
  inOrder('held', 'confirm', 'deliver', 'read'),
  inOrder('answered', 'rate', 'close'),
  inOrder('answered', 'write', 'set-aside', 'take-up'),
  inOrder('sent', 'read by a link', 'not me'),
  inOrder('witness', 'testify'),
  inOrder('served', 'withdraw'),
  inOrder('with nobody else'),
  inOrder('sent', 'correct the address'),
  inOrder('sent', 'refuse as a duplicate', 'write', 'refuse its first', 'answer'),
];

/** A procedure that Cabinet Lumière alone practises, once everybody else has given it up. */
const rare = 'peeling';

describe.each(bothDatabases)('any interleaving of deeds, on the %s database', (kind) => {
  let relais: TestService;
  const met = new Set<string>();
  beforeAll(async () => {
    relais = await startService(kind, { web: false, worker: false });
    await relais.service.database.transact((tx) =>
      tx
        .deleteFrom('practice_procedure')
        .where('procedure_id', 'in', (of) => of.selectFrom('procedure').select('id').where('slug', '=', rare))
        .where('practice_id', 'not in', (of) =>
          of.selectFrom('practice').select('id').where('reference', '=', lumiere.reference),
        )
        .execute(),
    );
  });
  afterAll(() => relais.stop());

  /** Léa asks; what fills a form in at once is held. */
  async function begins(how: Beginning['asks']): Promise<EnquiryId> {
    const { service } = relais;
    const email = `lea.${service.chance.uuid()}@courriel.example`;
    await asks(service, {
      email,
      ...(how === 'alone' && { procedure: rare }),
      ...(how === 'held' && { formToken: newFormToken(service) }),
    });
    const row = await service.database.read
      .selectFrom('enquiry')
      .select('id')
      .where('patient_mark', '=', patientMarkOf(service, email))
      .executeTakeFirstOrThrow();
    return row.id;
  }

  const historyOf = async (enquiryId: EnquiryId) => {
    const thread = await threadOf(relais.service.database.read, relais.service.keys, enquiryId);
    return thread?.lines.map((line) => line.fact) ?? [];
  };

  async function saysTheSame(enquiryId: EnquiryId) {
    const { service } = relais;
    const history = await historyOf(enquiryId);
    const standing = whereItStands(history);
    const row = await service.database.read
      .selectFrom('enquiry')
      .selectAll()
      .where('id', '=', enquiryId)
      .executeTakeFirstOrThrow();
    const { dueAt: due, lateAt } = await service.database.transact((tx) =>
      clockOf({ tx, policy: service.policy }, row.practice_id, standing),
    );
    // What fell due while letters of the clock may not leave waits for a later moment; whether somebody else of
    // its group has served the patient is asked of a secondary one when it is due.
    const waits = due && row.due_at && Temporal.Instant.compare(due, row.due_at) < 0;
    const asksLater = waits || standing.first !== null;
    const dueAt = asksLater ? row.due_at : due;
    expect(whichDiffer('enquiry', row, projection(standing, { dueAt, lateAt }))).toEqual([]);
    const tally = await service.database.read
      .selectFrom('enquiry_tally')
      .selectAll()
      .where('enquiry_id', '=', enquiryId)
      .executeTakeFirstOrThrow();
    const place = {
      id: row.id,
      practiceId: row.practice_id,
      procedureId: row.procedure_id,
      first: standing.first,
    };
    expect(whichDiffer('tally', tally, tallyRow(place, whatCounts(history)))).toEqual([]);
  }

  test(
    'leaves a history that the rules allow, and a row that says the same',
    async () => {
      const plays = fc.asyncProperty(played, async ({ from, steps }) => {
        const beginning: Beginning = beginnings[from];
        const enquiryId = await begins(beginning.asks);
        for (const doing of beginning.after) await play(relais, enquiryId, doing, 0);
        let under: Promise<unknown>[] = [];
        for (const step of steps) {
          under.push(play(relais, enquiryId, step.does, step.who));
          if (step.together) continue;
          await Promise.all(under);
          under = [];
        }
        await Promise.all(under);
        const makers = new Set<string>(['ask', ...beginning.after, ...steps.map((step) => step.does)]);
        for (const one of [enquiryId, ...(await secondariesOf(relais, enquiryId))]) {
          const history = await historyOf(one);
          wasAllowed(history);
          await saysTheSame(one);
          for (const { kind: made } of history) {
            expect({ made, by: madeBy[made].some((maker) => makers.has(maker)) }).toEqual({ made, by: true });
            met.add(made);
          }
        }
      });
      await fc.assert(plays, { numRuns: always.length + (long ? 500 : 9), examples: always });
      expect([...met].sort()).toEqual(Object.keys(madeBy).sort());
    },
    long ? 1_200_000 : 60_000,
  );
});
