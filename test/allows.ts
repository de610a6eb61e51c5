import { type ActName, acts } from '../src/answering/acts.ts';
import { policy } from '../src/enquiry/clock/policy.ts';
import type { Fact } from '../src/enquiry/facts/fact.ts';
import { isAsked, type Standing } from '../src/enquiry/history/standing.ts';

type Allows = (before: Standing, fact: Fact) => boolean;

const isSent: Allows = ({ step }) => step !== 'held';

const byTheAct =
  (act: ActName): Allows =>
  (before, fact) =>
    isSent(before, fact) && acts[act].of.whyNot(before, fact.at, policy) === null;

const waits: Allows = ({ state, wait }) => state === 'open' && wait !== null;

/** The first wait is the only one of which others are told, and from which she goes. */
const isUnhandled: Allows = ({ sentAt, state, handledAt }) =>
  sentAt !== null && state === 'open' && handledAt === null;

const mayTravel: Allows = ({ step }, fact) =>
  step !== 'held' || ('letterKind' in fact && fact.letterKind === 'patient-confirm');

/** What must stand before each kind of fact; a new kind does not compile until it is said here. */
export const allows: Record<Fact['kind'], Allows> = {
  asked: () => false,
  confirmed: ({ step }) => step === 'held',
  'letter-accepted': mayTravel,
  'letter-refused': mayTravel,
  read: isSent,
  'reading-taken-back': isSent,
  answered: byTheAct('answer'),
  contacted: byTheAct('contact'),
  refused: byTheAct('refuse'),
  closed: byTheAct('close'),
  reopened: byTheAct('reopen'),
  'nothing-to-answer': byTheAct('set-aside'),
  'to-answer-after-all': byTheAct('take-up'),
  'reopened-with-first': ({ duplicateOf }, fact) => 'of' in fact && fact.of === duplicateOf,
  written: isSent,
  readdressed: () => true,
  withdrawn: isUnhandled,
  reminded: waits,
  questioned: (before) =>
    before.sentAt !== null &&
    before.state !== 'refused' &&
    before.withdrawnAt === null &&
    (before.wait?.which === 'later' || !isAsked(before)),
  testified: isAsked,
  rated: ({ answeredAt }) => answeredAt !== null,
  offered: ({ sentAt, offeredAt }) => sentAt !== null && offeredAt === null,
  'found-nobody': ({ sentAt, offeredAt }) => sentAt !== null && offeredAt === null,
  'sent-on': ({ offeredAt }) => offeredAt !== null,
};
