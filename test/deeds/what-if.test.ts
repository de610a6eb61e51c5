import { afterEach, describe, expect, test } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import { markRead } from '../../src/answering/mark-read.ts';
import { refuse } from '../../src/answering/refuse.ts';
import { reopen } from '../../src/answering/reopen.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import type { Service } from '../../src/database/service.ts';
import { policy } from '../../src/enquiry/clock/policy.ts';
import { historiesOf } from '../../src/enquiry/history/enquiry.table.ts';
import { deliver } from '../../src/letters/deliver.ts';
import { actOnDue } from '../../src/reminding/act-on-due.ts';
import { answerWhatIf } from '../../src/server/commands/answer-what-if.ts';
import { replayPolicy } from '../../src/watching/replay-policy.ts';
import { type OfTheClock, whatTheClockDid } from '../../src/watching/what-if.ts';
import { nobody } from '../an-id.ts';
import { lumiere, theo } from '../cast.ts';
import { databases, type Kind } from '../databases.ts';
import { said } from '../said.ts';
import { lookingAt, memberAt, newEnquiry, openedForm, patientOf } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

const sooner = { reminderAfter: 1, offerAfter: 2, remindAgainAfter: 1, askAgainAfter: 3 };
const nothing = {
  ...{ reminder: null, offer: null, since: null },
  ...{ clock: null, again: null, question: null },
};
const addressOnly = 'clinique-des-quatre-vents-lille';

type Does = 'reads' | 'answers' | 'refuses' | 'reopens' | 'is written to';

/** Who was written to how many hours after Tuesday at 10:00, and what Théo did how many hours later, or Léa, who wrote
 * again. */
const plan: { after: number; practice?: string; acts: [number, Does][] }[] = [
  { after: 0, acts: [] },
  { after: 0, acts: [[5, 'answers']] },
  { after: 1, acts: [[27, 'reads']] },
  { after: 2, acts: [[52, 'reads']] },
  { after: 3, acts: [[30, 'answers']] },
  { after: 10, acts: [] },
  { after: 13, acts: [] },
  { after: 26, acts: [[4, 'reads']] },
  {
    after: 30,
    acts: [
      [1, 'refuses'],
      [20, 'reopens'],
    ],
  },
  { after: 48, acts: [] },
  { after: 75, acts: [[70, 'answers']] },
  { after: 0, practice: addressOnly, acts: [] },
  {
    after: 0,
    acts: [
      [5, 'answers'],
      [29, 'is written to'],
    ],
  },
  {
    after: 1,
    acts: [
      [5, 'answers'],
      [6, 'is written to'],
      [50, 'answers'],
      [75, 'is written to'],
    ],
  },
];
const hours = 24 * 8 + 6;

let services: TestService[] = [];
afterEach(async () => {
  for (const relais of services) await relais.stop();
  services = [];
});

const readingOf = (service: Service) => ({ ...service, read: service.database.read });

/** Plays the plan through the deeds under a policy, an hour at a time. */
async function plays(kind: Kind, thresholds: Partial<typeof sooner>) {
  const relais = await startService(kind, { web: false, worker: false }, undefined, {
    policy: { ...policy, ...thresholds },
  });
  services.push(relais);
  const { service, clock, transport } = relais;
  const ids: EnquiryId[] = [];
  const does = async (enquiryId: EnquiryId, deed: Does) => {
    if (deed === 'is written to') {
      const again = { text: said('Merci, et combien de temps ?'), formToken: openedForm(service) };
      await writeAgain(service, await patientOf(service, enquiryId), again);
    }
    const member = await memberAt(service, theo.email);
    const form = await lookingAt(service, enquiryId);
    if (deed === 'reads') await markRead(service, member, { ...form });
    if (deed === 'answers') await answer(service, member, { ...form, text: 'Non.' });
    if (deed === 'refuses') await refuse(service, member, { ...form, reason: 'spam', sentence: '' });
    if (deed === 'reopens') await reopen(service, member, form);
  };
  for (let hour = 0; hour < hours; hour++) {
    for (const [place, { after, practice, acts }] of plan.entries()) {
      if (after === hour) ids[place] = await newEnquiry(service, { practice: practice ?? lumiere.reference });
      for (const [later, deed] of acts) if (after + later === hour) await does(ids[place] ?? nobody, deed);
    }
    // At night nothing leaves: what fell due waits for the morning.
    const isNight = (hour + 10) % 24 < 8 || (hour + 10) % 24 > 19;
    while (!isNight && (await actOnDue(service)) > 0);
    while (!isNight && (await deliver(service, transport)) > 0);
    clock.move({ hours: 1 });
  }
  const histories = await historiesOf(service.database.read, ids);
  return { relais, ids, did: ids.map((id) => whatTheClockDid(histories.get(id) ?? [])) };
}

const never: OfTheClock = { remindedAt: null, offeredAt: null, later: [] };
const since = Temporal.Instant.from('2026-06-01T00:00:00Z');
const count = (did: OfTheClock[], act: 'remindedAt' | 'offeredAt') => did.filter((one) => one[act]).length;
const countLater = (did: OfTheClock[], act: 'remindedAt' | 'questionedAt') =>
  did.flatMap(({ later }) => later).filter((one) => one[act]).length;

/** In whole hours after the first sending: both are played an hour at a time. */
const inHours = (did: OfTheClock[]) => {
  const begin = Temporal.Instant.from('2026-06-09T08:00:00Z');
  const hour = (at: Temporal.Instant | null) => at && Math.floor(at.since(begin).total('hours'));
  return did.map((one) => [
    ...[hour(one.remindedAt), hour(one.offeredAt)],
    ...one.later.flatMap(({ remindedAt, questionedAt }) => [hour(remindedAt), hour(questionedAt)]),
  ]);
};

describe.each(databases)('what if, on the %s database', (kind) => {
  test('two working days become one: what is predicted is what happens', async () => {
    const usual = await plays(kind, {});
    const simulated = await plays(kind, sooner);
    const predicted = await replayPolicy(readingOf(usual.relais.service), { ...policy, ...sooner, since });
    expect(inHours(simulated.did)).not.toEqual(inHours(usual.did));
    const after = new Map(predicted.each.map((one) => [one.id, one.after]));
    expect(inHours(usual.ids.map((id) => after.get(id) ?? never))).toEqual(inHours(simulated.did));
    const unchanged = await replayPolicy(readingOf(usual.relais.service), {
      ...policy,
      since,
    });
    for (const change of [unchanged.reminders, unchanged.laterReminders, unchanged.laterQuestions])
      expect(change).toMatchObject({ added: 0, gone: 0 });
    expect(inHours(unchanged.each.map((one) => one.after))).toEqual(
      inHours(unchanged.each.map((one) => one.before)),
    );
    expect(predicted).toMatchObject({
      cut: false,
      enquiries: plan.length,
      reminders: { before: count(usual.did, 'remindedAt'), after: count(simulated.did, 'remindedAt') },
      offers: { before: count(usual.did, 'offeredAt'), after: count(simulated.did, 'offeredAt') },
      laterWaits: 3,
      laterReminders: {
        before: countLater(usual.did, 'remindedAt'),
        after: countLater(simulated.did, 'remindedAt'),
      },
      laterQuestions: {
        before: countLater(usual.did, 'questionedAt'),
        after: countLater(simulated.did, 'questionedAt'),
      },
    });
    expect(countLater(simulated.did, 'remindedAt')).toBeGreaterThan(countLater(usual.did, 'remindedAt'));
    expect(await answerWhatIf(usual.relais.service, { ...nothing, reminder: '1', offer: '2' })).toEqual({
      code: 0,
      out: expect.stringContaining(
        `Reminders                   ${count(usual.did, 'remindedAt')} → ${count(simulated.did, 'remindedAt')}`,
      ),
    });
    const off = await answerWhatIf(usual.relais.service, { ...nothing, clock: 'off' });
    expect(off).toMatchObject({
      out: expect.stringContaining(`Reminders when they wrote   ${countLater(usual.did, 'remindedAt')} → 0`),
    });
    expect(off).toMatchObject({ out: expect.stringContaining('→ neither reminder nor question') });
    const few = await replayPolicy(readingOf(usual.relais.service), { ...policy, ...sooner, since }, 5);
    expect(few).toMatchObject({ enquiries: 5, cut: true });
  });

  test('what cannot be replayed is told so', async () => {
    const relais = await startService(kind, { web: false, worker: false });
    services.push(relais);
    for (const [asked, err] of [
      [{}, 'accepted: relais what-if'],
      [{ since: '2026-06-01' }, 'accepted: relais what-if'],
      [{ reminder: '0' }, '--reminder is a number of working days'],
      [{ reminder: '1', offer: 'two' }, '--offer is a number of working days'],
      [{ reminder: '3', offer: '2' }, '--offer cannot come before --reminder'],
      [{ reminder: '1', since: 'June' }, '--since is a day'],
      [{ clock: 'yes' }, '--later-clock is on or off'],
      [{ again: '0' }, '--remind-again is a number of working days'],
      [{ question: '0' }, '--ask-again is a number of working days'],
      [{ again: '6' }, '--ask-again cannot come before --remind-again'],
    ] as const)
      expect(await answerWhatIf(relais.service, { ...nothing, ...asked })).toEqual({
        code: 2,
        err: expect.stringContaining(err),
      });
  });
});
