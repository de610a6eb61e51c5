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

/** What makes Relais ask the patient whether she had an answer: a contact that a member recorded, a silence
 * after the reading, or a forwarded enquiry without a word. */
export const witnessRules = ['contacted', 'silent', 'forwarded'] as const;
export type WitnessRule = (typeof witnessRules)[number];

/** The rules by which the clock opens an offer (points 3, 4); by the others a refusal or the patient does. */
export const clockOfferRules = ['incomplete', 'unread', 'reminded', 'unreachable'] as const;

/** What opens an offer: a rule of the clock, the patient's *no* (7, 8, 9), or a refusal (5). */
export const offerRules = [...clockOfferRules, 'says-no', ...offeringReasons] as const;
export type OfferRule = (typeof offerRules)[number];
