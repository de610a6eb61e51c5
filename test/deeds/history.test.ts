import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../../src/access/caller.ts';
import { answer } from '../../src/answering/answer.ts';
import { close } from '../../src/answering/close.ts';
import { contactOutside } from '../../src/answering/contact-outside.ts';
import { markRead } from '../../src/answering/mark-read.ts';
import { refuse } from '../../src/answering/refuse.ts';
import { reopen } from '../../src/answering/reopen.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import type { History } from '../../src/enquiry/fact.ts';
import { mayAct } from '../../src/enquiry/may-act.ts';
import { nextDue } from '../../src/enquiry/next-due.ts';
import { tallyRow } from '../../src/enquiry/tally.table.ts';
import { threadOf } from '../../src/enquiry/thread.table.ts';
import { whatCounts } from '../../src/enquiry/what-counts.ts';
import { whereItStands } from '../../src/enquiry/where-it-stands.ts';
import { deliver } from '../../src/letters/deliver.ts';
import { actOnDue } from '../../src/reminding/act-on-due.ts';
import { whichDiffer } from '../../src/watching/which-differ.ts';
import { camille, ines, theo } from '../cast.ts';
import { bothDatabases } from '../databases.ts';
import { long } from '../long.ts';
import { lookingAt, memberAt, newEnquiry, openedForm } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

const kinds = [
  'read',
  'answer',
  'contact',
  'refuse',
  'close',
  'reopen',
  'write',
  'deliver',
  'clock',
  'later',
] as const;
type Step = { does: (typeof kinds)[number]; who: number; together: boolean };

const steps = fc.array(
  fc.record({ does: fc.constantFrom(...kinds), who: fc.nat(2), together: fc.boolean() }),
  { minLength: 3, maxLength: 14 },
);

const actOf = {
  answered: 'answer',
  contacted: 'contact',
  refused: 'refuse',
  closed: 'close',
  reopened: 'reopen',
} as const;

/** Every fact of a history was allowed by what stood before it. */
function wasAllowed(history: History) {
  const byRule = history.flatMap((fact) =>
    fact.kind === 'reminded' ? [fact.rule ?? 'first'] : fact.kind === 'offered' ? ['offered'] : [],
  );
  expect(byRule.length).toBe(new Set(byRule).size);
  for (const [place, fact] of history.entries()) {
    if (place === 0) continue;
    expect(fact.number).toBe(place + 1);
    const before = whereItStands(history.slice(0, place));
    const act = actOf[fact.kind as keyof typeof actOf];
    if (act) expect(mayAct(act, before, before.version, fact.at, 24)).toEqual({ may: true });
  }
}

describe.each(bothDatabases)('any interleaving of deeds, on the %s database', (kind) => {
  let relais: TestService;
  let members: Caller[];
  beforeAll(async () => {
    relais = await startService(kind, { web: false, worker: false });
    members = await Promise.all([camille, ines, theo].map((one) => memberAt(relais.service, one.email)));
  });
  afterAll(() => relais.stop());

  async function plays(enquiryId: string, { does, who }: Step) {
    const { service, clock } = relais;
    const caller = members[who];
    if (!caller) throw new Error('there is no such member');
    if (does === 'later') return clock.move({ hours: 13 });
    if (does === 'deliver') return deliver(service, relais.transport);
    if (does === 'clock') return actOnDue(service);
    if (does === 'write')
      return writeAgain(service, { enquiryId, text: 'Encore moi.', formToken: openedForm(service) });
    const form = await lookingAt(service, enquiryId);
    if (does === 'read') return markRead(service, caller, { enquiryId, seen: form.seen, acted: true });
    if (does === 'answer') return answer(service, caller, { ...form, text: 'Non.' });
    if (does === 'refuse') return refuse(service, caller, { ...form, reason: 'unavailable', sentence: '' });
    if (does === 'close') return close(service, caller, form);
    if (does === 'reopen') return reopen(service, caller, form);
    const contact = { channel: 'telephone', outcome: 'reached', note: '' } as const;
    return contactOutside(service, caller, { ...form, ...contact, on: clock.now().toString() });
  }

  test('leaves a history that the rules allow, and a row that says the same', async () => {
    const { service } = relais;
    await fc.assert(
      fc.asyncProperty(steps, async (played) => {
        const enquiryId = await newEnquiry(service);
        let under: Promise<unknown>[] = [];
        for (const step of played) {
          under.push(plays(enquiryId, step));
          if (step.together) continue;
          await Promise.all(under);
          under = [];
        }
        await Promise.all(under);
        const thread = await threadOf(service.database.read, service.keys, enquiryId);
        const history = thread?.lines.map((line) => line.fact) ?? [];
        wasAllowed(history);
        const standing = whereItStands(history);
        const due = await service.database.transact((tx) =>
          nextDue({ tx, policy: service.policy }, thread?.practiceId ?? '', standing),
        );
        const row = await service.database.read
          .selectFrom('enquiry')
          .selectAll()
          .where('id', '=', enquiryId)
          .executeTakeFirstOrThrow();
        // What fell due while letters of the clock may not leave waits for a later moment.
        const waits = due && row.due_at && Temporal.Instant.compare(due.at, row.due_at) < 0;
        const said = (moment: Temporal.Instant | null | undefined) => moment?.toString() ?? null;
        expect({
          state: row.state,
          version: row.version,
          last_fact: row.last_fact,
          unread: row.unread,
          needs_attention: row.needs_attention,
          sent_at: said(row.sent_at),
          transmitted_at: said(row.transmitted_at),
          first_read_at: said(row.first_read_at),
          answered_at: said(row.answered_at),
          handled_at: said(row.handled_at),
          due_at: said(waits ? due?.at : row.due_at),
        }).toEqual({
          state: standing.state,
          version: standing.version,
          last_fact: standing.lastFact,
          unread: standing.unread,
          needs_attention: standing.needsAttention,
          sent_at: said(standing.sentAt),
          transmitted_at: said(standing.transmittedAt),
          first_read_at: said(standing.firstRead?.at),
          answered_at: said(standing.answeredAt),
          handled_at: said(standing.handledAt),
          due_at: said(due?.at),
        });
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
      }),
      { numRuns: long ? 500 : 15 },
    );
  });
});
