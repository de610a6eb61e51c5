import { policy } from '../src/enquiry/clock/policy.ts';
import type { WitnessRule } from '../src/enquiry/facts/reasons.ts';
import { digestLetter } from '../src/letters/digest.letter.ts';
import { freshLinkLetter } from '../src/letters/fresh-link.letter.ts';
import { invitationLetter } from '../src/letters/invitation.letter.ts';
import type { Letter } from '../src/letters/letter.ts';
import { newAddressLetter } from '../src/letters/new-address.letter.ts';
import { newEnquiryLetter } from '../src/letters/new-enquiry.letter.ts';
import { newMessageLetter } from '../src/letters/new-message.letter.ts';
import { openAgainLetter } from '../src/letters/open-again.letter.ts';
import type { ReadElsewhere } from '../src/letters/read-elsewhere.ts';
import { reminderLetter, type Waiting } from '../src/letters/reminder.letter.ts';
import { saysNoLetter } from '../src/letters/says-no.letter.ts';
import { type PatientNews, toPatientLetter } from '../src/letters/to-patient.letter.ts';

export type Names = { member: string; patient: string | null; practice: string };
type Locale = 'fr' | 'en';
type Made = Record<string, Letter>;

const site = 'https://relais.example';
const secret = 'q7Zr0n8LkT2vWc5Yd1Xe9Bf3Gh6Jm4Ps_Ra-Su0Vw';
export const unsubscribe = `${site}/digest/0b9f5c1e-1f0a-4d5f-9d57-0a35cf2f7a10/${secret}`;

const sentAt = Temporal.Instant.from('2026-11-19T09:30:00Z');
const count = { workingDays: 2, skipped: [], moved: 'to-next-morning' } as const;

const waiting = (
  practiceName: string,
  rule: Waiting['because']['rule'],
  { hours = 0, saysNo = false } = {},
): Waiting => ({
  practiceName,
  since: sentAt.subtract({ hours }),
  zone: 'Europe/Paris',
  address: `${site}/l/Zm9vYmFyYmF6cXV4#${secret}`,
  code: 'ABCD2345',
  because: { rule, count },
  saysNo,
});

const readBy = (practiceName: string): ReadElsewhere => ({
  ...{ practiceName, zone: 'Europe/Paris', readAt: sentAt, browser: 'Chrome', system: 'Android' },
});

/** What a patient is told, each once: a further kind does not compile without a letter here. */
const news: Record<PatientNews, true> = {
  received: true,
  'nobody-receives': true,
  confirm: true,
  answered: true,
  refused: true,
  'refused-offer': true,
  duplicate: true,
  reopened: true,
  offer: true,
  question: true,
};

/** Every letter of one file of `src/letters`, by the name of its file. */
const files: Record<string, (locale: Locale, names: Names) => Made> = {
  digest: (locale, { member, practice }) => {
    const week = {
      practiceName: practice,
      zone: 'Europe/Paris',
      waiting: 1,
      oldestAt: sentAt,
      received: 2,
      handled: 1,
    };
    const to = { locale, name: member, desk: `${site}/desk`, unsubscribe };
    return {
      digest: digestLetter(to, [week]),
      'digest-quiet': digestLetter(to, [
        { ...week, waiting: 0, oldestAt: null },
        { ...week, waiting: 3 },
      ]),
    };
  },
  'fresh-link': (locale, { member, patient, practice }) => ({
    'fresh-link-member': freshLinkLetter({
      locale,
      name: member,
      practiceName: practice,
      address: `${site}/l/Zm9vYmFyYmF6cXV4#${secret}`,
      code: 'ABCD2345',
    }),
    'fresh-link-patient': freshLinkLetter({
      locale,
      name: patient,
      practiceName: practice,
      address: `${site}/suivi/Zm9vYmFyYmF6cXV4/${secret}`,
      code: null,
    }),
  }),
  invitation: (locale, { member, practice }) => {
    const facts = { locale, name: member, address: `${site}/invitation/Zm9vYmFyYmF6cXV4/${secret}` };
    return {
      'invitation-member': invitationLetter({ ...facts, practiceName: practice }),
      'invitation-operator': invitationLetter({ ...facts, practiceName: null }),
    };
  },
  'new-address': (locale) => ({
    'patient-address': newAddressLetter({ locale, address: `${site}/suivi/Zm9vYmFyYmF6cXV4/${secret}` }),
  }),
  'new-enquiry': alert('new-enquiry', newEnquiryLetter),
  'new-message': alert('new-message', newMessageLetter),
  'open-again': alert('open-again', openAgainLetter),
  'says-no': alert('says-no', saysNoLetter),
  reminder: (locale, { member, practice }) => {
    const facts = { locale, name: member, desk: `${site}/desk`, daytime: policy.daytime, readings: [] };
    return {
      reminder: reminderLetter(facts, [waiting(practice, 'unanswered')]),
      'reminder-last': reminderLetter(facts, [waiting(practice, 'silent')]),
      'reminder-later': reminderLetter(facts, [waiting(practice, 'later-wait')]),
      'reminder-says-no': reminderLetter(facts, [waiting(practice, 'later-wait', { saysNo: true })]),
      'reminder-several': reminderLetter({ ...facts, readings: [readBy(practice)] }, [
        waiting(practice, 'silent'),
        waiting('Clinique du Port', 'unanswered'),
        waiting(practice, 'silent', { hours: 72 }),
        waiting(practice, 'later-wait', { hours: 48 }),
        waiting('Clinique du Port', 'later-wait', { hours: 24, saysNo: true }),
      ]),
    };
  },
  'to-patient': (locale, { patient, practice }) => {
    const facts = {
      ...{ locale, name: patient, practiceName: practice, wroteAt: sentAt, zone: 'Europe/Paris' },
      ...{ address: `${site}/suivi/Zm9vYmFyYmF6cXV4/${secret}`, daytime: policy.daytime },
    };
    const of = (one: PatientNews, rule: WitnessRule | null) =>
      toPatientLetter(one, {
        ...facts,
        because: rule && { rule, count },
        first: one === 'duplicate' ? { askedAt: sentAt.subtract({ hours: 20 }), stands: 'read' } : null,
      });
    return {
      ...Object.fromEntries(
        (Object.keys(news) as PatientNews[]).map((one) => [
          `patient-${one}`,
          of(one, one === 'question' ? 'contacted' : null),
        ]),
      ),
      'patient-question-again': of('question', 'later-silence'),
    };
  },
};

function alert(kind: string, make: typeof newEnquiryLetter) {
  return (locale: Locale, { member, practice }: Names): Made => ({
    [kind]: make({
      locale,
      name: member,
      practiceName: practice,
      address: `${site}/l/Zm9vYmFyYmF6cXV4#${secret}`,
      code: 'ABCD2345',
      readings: [readBy(practice), { ...readBy('Clinique du Port'), browser: '', system: '' }],
    }),
  });
}

/** The files that have letters here. */
export const lettersOf: readonly string[] = Object.keys(files);

export const plainNames: Names = {
  member: 'Théo Marchand',
  patient: 'Léa Martin',
  practice: 'Cabinet Lumière',
};

/** Every kind of letter in both languages. */
export const everyLetter = (names: Names = plainNames) =>
  (['fr', 'en'] as const).flatMap((locale) =>
    Object.values(files).flatMap((made) =>
      Object.entries(made(locale, names)).map(([kind, letter]) => ({ kind, locale, letter })),
    ),
  );
