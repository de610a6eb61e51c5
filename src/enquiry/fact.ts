import type { KeptCount } from './kept-count.ts';

/** Who made a fact: a patient, a member of the practice by her id, or Relais itself. */
export type By = { kind: 'patient' } | { kind: 'member'; person: string } | { kind: 'relais' };

export const refusalReasons = [
  'duplicate',
  'spam',
  'not-practised',
  'unavailable',
  'not-interested',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export const channels = ['telephone', 'email', 'in-person', 'message', 'other'] as const;
export type Channel = (typeof channels)[number];

export const outcomes = ['reached', 'voicemail', 'no-reply'] as const;
export type Outcome = (typeof outcomes)[number];

export const ratings = ['helped', 'partly', 'not'] as const;
export type Rating = (typeof ratings)[number];

/** What makes Relais ask the patient whether she had an answer: a contact that a member recorded, a silence
 * after the reading, or a forwarded enquiry without a word. */
export type WitnessRule = 'contacted' | 'silent' | 'forwarded';

/** What opened an offer: a rule of the clock (points 3, 4), a refusal (5), or the patient's *no* (7, 8, 9). */
export type OfferRule =
  | 'incomplete'
  | 'unread'
  | 'reminded'
  | 'unreachable'
  | 'says-no'
  | Extract<RefusalReason, 'not-practised' | 'unavailable' | 'not-interested'>;

/** Why an enquiry waits for its sender to confirm it. */
export type HeldBecause =
  | 'too-fast'
  | 'hidden-field'
  | 'many-from-address'
  | 'many-from-sender'
  | 'many-links'
  | 'contact-in-name';

/** What can happen to an enquiry. Words of people are sealed beside the fact, never in it. */
export type Event =
  /** `first` is the enquiry from whose offer this one came: it makes it a secondary one. */
  | { kind: 'asked'; held: HeldBecause[]; told: string[]; first?: string }
  | { kind: 'confirmed'; told: string[] }
  | { kind: 'letter-accepted'; letter: string; letterKind: string; person: string | null }
  | { kind: 'letter-refused'; letter: string; letterKind: string; person: string | null }
  | { kind: 'read'; upTo: number }
  | { kind: 'answered' }
  | { kind: 'contacted'; channel: Channel; on: string; outcome: Outcome }
  /** `of` is the earlier enquiry that a duplicate repeats, where a member named it. */
  | { kind: 'refused'; reason: RefusalReason; of?: string }
  | { kind: 'closed' }
  | { kind: 'reopened' }
  | { kind: 'written' }
  /** The patient has another address: she has proven it, or nothing has been sent yet. */
  | { kind: 'readdressed' }
  /** The patient has her answer elsewhere and waits no longer. */
  | { kind: 'withdrawn' }
  /** What the clock does keeps the count that made it due; a refusal counts nothing. */
  | { kind: 'reminded'; told: string[]; rule?: 'silent'; count?: KeptCount }
  /** The patient was asked whether she had an answer, and what she said. */
  | { kind: 'questioned'; rule: WitnessRule; count?: KeptCount }
  | { kind: 'testified'; reached: boolean }
  /** How the patient found the answer; the last one counts. */
  | { kind: 'rated'; rating: Rating }
  /** Other practices were offered to the patient, by a letter of its own unless she had one that day. */
  | { kind: 'offered'; rule: OfferRule; byLetter: boolean; count?: KeptCount }
  /** An offer was due, and there was nobody to offer. */
  | { kind: 'found-nobody'; rule: OfferRule; count?: KeptCount }
  /** The patient chose other practices; `consent` names the text that she agreed to, for each of them. */
  | {
      kind: 'sent-on';
      to: { practice: string; enquiry: string }[];
      not: { practice: string; because: string }[];
      consent: string;
    };

/** One line of the append-only history of an enquiry. */
export type Fact = Event & { number: number; at: Temporal.Instant; by: By };

export type History = readonly Fact[];
