import { offeringReasons } from './refusal.ts';

/** Why an enquiry waits for its sender to confirm it. */
export const heldReasons = [
  'too-fast',
  'hidden-field',
  'many-from-address',
  'many-from-sender',
  'many-links',
  'contact-in-name',
] as const;
export type HeldBecause = (typeof heldReasons)[number];

/** What makes Relais ask the patient whether they have had an answer: a recorded contact, a silence after reading, a
 * forwarded enquiry without news, or a silence after they wrote again. */
export const witnessRules = ['contacted', 'silent', 'forwarded', 'later-silence'] as const;
export type WitnessRule = (typeof witnessRules)[number];

/** The rules by which an offer is made automatically (points 3, 4, 9); the others are a refusal or the patient. */
export const clockOfferRules = [
  'incomplete',
  'unread',
  'reminded',
  'unreachable',
  'closed-for-good',
  'long-closure',
] as const;
export type ClockOfferRule = (typeof clockOfferRules)[number];

/** What triggers an offer: a deadline, a closure entered while the patient waits (9), the patient's *no* (7, 8, 9), or a refusal (5). */
export const offerRules = [...clockOfferRules, 'says-no', ...offeringReasons] as const;
export type OfferRule = (typeof offerRules)[number];
