import { expect, test } from 'vitest';
import { anId } from '../../../test/an-id.ts';
import { factOf } from '../../../test/history.ts';
import type { PersonId } from '../../database/id.ts';
import type { Outcome } from '../facts/contact.ts';
import type { By, Event, Fact, History } from '../facts/fact.ts';
import type { Rating } from '../facts/rating.ts';
import type { OfferRule } from '../facts/reasons.ts';
import { refusalReasons } from '../facts/refusal.ts';
import type { Standing } from './standing.ts';
import type { Wait } from './wait.ts';
import { whereItStands } from './where-it-stands.ts';

const start = Temporal.Instant.from('2026-06-09T08:00:00Z');
const patient: By = { kind: 'patient' };
const relais: By = { kind: 'relais' };
const member = (person: PersonId): By => ({ kind: 'member', person });
const camille = member(anId('camille'));
const theo = member(anId('theo'));

/** A history in which each fact comes a minute after the one before. */
const history = (...facts: [By, Event][]): History =>
  facts.map(([by, event], place): Fact => factOf(by, event, place + 1, start.add({ minutes: place })));

const at = (minutes: number) => start.add({ minutes });
const asked: [By, Event] = [patient, { kind: 'asked', held: [], told: [anId('camille'), anId('theo')] }];
const held: [By, Event] = [patient, { kind: 'asked', held: ['too-fast'], told: [] }];
const confirmed: [By, Event] = [patient, { kind: 'confirmed', told: [anId('camille')] }];
const verdict = (accepted: boolean, person: PersonId | null, letterKind = 'new-enquiry'): [By, Event] => [
  relais,
  { kind: accepted ? 'letter-accepted' : 'letter-refused', letter: anId(`to ${person}`), letterKind, person },
];
const read = (by: By, upTo: number): [By, Event] => [by, { kind: 'read', upTo }];
const byLink: By = { kind: 'member', person: anId('theo'), session: anId('of-a-link') };
const takenBack: [By, Event] = [theo, { kind: 'reading-taken-back', session: anId('of-a-link') }];
const contacted = (outcome: Outcome): [By, Event] => [
  camille,
  { kind: 'contacted', channel: 'telephone', on: at(0).toString(), outcome },
];
const refused = (reason: (typeof refusalReasons)[number]): [By, Event] => [
  camille,
  { kind: 'refused', reason },
];
const reminded: [By, Event] = [relais, { kind: 'reminded', told: [anId('theo')] }];
const offered = (rule: OfferRule, byLetter: boolean): [By, Event] => [
  relais,
  { kind: 'offered', rule, byLetter },
];
const questioned: [By, Event] = [relais, { kind: 'questioned', rule: 'contacted' }];
const testified = (reached: boolean): [By, Event] => [patient, { kind: 'testified', reached }];
const rated = (rating: Rating): [By, Event] => [patient, { kind: 'rated', rating }];
const foundNobody = (rule: OfferRule): [By, Event] => [relais, { kind: 'found-nobody', rule }];
const plain = (by: By, kind: 'answered' | 'closed' | 'reopened' | 'written' | 'withdrawn'): [By, Event] => [
  by,
  { kind },
];
const written = plain(patient, 'written');
const answered = plain(camille, 'answered');

const waiting = (which: Wait['which'], place: number): Wait => ({
  ...{ which, number: place + 1, since: at(place), saysNo: false, saysYes: false },
  ...{ remindedAt: null, questionedAt: null },
});

test.each<[string, History, Partial<Standing>]>([
  [
    'just asked',
    history(asked),
    { step: 'sent', state: 'open', unread: true, wait: waiting('first', 0), version: 1 },
  ],
  ['held', history(held), { step: 'held', sentAt: null, toldNobody: false }],
  [
    'held, then confirmed when nobody received',
    history(held, [patient, { kind: 'confirmed', told: [] }]),
    { sentAt: at(1), toldNobody: true, needsAttention: true },
  ],
  [
    'held, then confirmed',
    history(held, confirmed),
    { step: 'sent', askedAt: at(0), sentAt: at(1), version: 2 },
  ],
  [
    'one copy accepted',
    history(asked, verdict(true, anId('theo'))),
    { step: 'transmitted', transmittedAt: at(1) },
  ],
  [
    'one accepted, one refused',
    history(asked, verdict(true, anId('theo')), verdict(false, anId('camille'))),
    { step: 'transmitted', needsAttention: true },
  ],
  [
    'the only accepted copy came back',
    history(asked, verdict(true, anId('theo')), verdict(false, anId('theo'))),
    { step: 'sent', transmittedAt: null, needsAttention: true },
  ],
  [
    'read, although every copy came back',
    history(asked, read(theo, 1), verdict(false, anId('theo'))),
    { step: 'read', needsAttention: true },
  ],
  [
    'the patient’s own letter arrived',
    history(asked, verdict(true, null, 'patient-received')),
    { step: 'sent' },
  ],
  [
    'an alert of a later message arrived',
    history(asked, verdict(true, anId('theo'), 'new-message')),
    { step: 'sent' },
  ],
  [
    'a letter to nobody who is a member arrived: no member was reached',
    history(asked, verdict(true, null)),
    { step: 'sent', transmittedAt: null },
  ],
  [
    'transmitted with the first alert to a member that is taken, not with what was said of others before',
    history(
      asked,
      verdict(true, null),
      verdict(true, null, 'patient-received'),
      verdict(true, anId('theo'), 'new-message'),
      verdict(false, anId('camille')),
      verdict(true, anId('theo')),
    ),
    { step: 'transmitted', transmittedAt: at(5) },
  ],
  [
    'the only accepted copy came back, and it was read all the same: it had arrived',
    history(asked, verdict(true, anId('theo')), verdict(false, anId('theo')), read(theo, 1)),
    { step: 'read', transmittedAt: at(1) },
  ],
  [
    'nobody was told',
    history([patient, { kind: 'asked', held: [], told: [] }]),
    { toldNobody: true, needsAttention: true },
  ],
  [
    'read by two: the first keeps her moment',
    history(asked, read(theo, 1), read(camille, 1)),
    { step: 'read', firstRead: { at: at(1), by: anId('theo') }, unread: false },
  ],
  [
    'read, then written (answering-9)',
    history(asked, read(theo, 1), written),
    { step: 'read', unread: true, version: 3 },
  ],
  ['written, then read up to the question', history(asked, written, read(theo, 1)), { unread: true }],
  [
    'answered, and thereby read (enquiry-201)',
    history(asked, answered),
    { firstRead: { at: at(1), by: anId('camille') }, unread: false },
  ],
  [
    'tried in vain, and thereby read (enquiry-201)',
    history(asked, contacted('voicemail')),
    { step: 'read', firstRead: { at: at(1), by: anId('camille') }, unread: false },
  ],
  [
    'refused, and thereby read, also where nobody counts it (enquiry-201)',
    history(asked, refused('not-interested')),
    { step: 'read', firstRead: { at: at(1), by: anId('camille') }, unread: false },
  ],
  [
    'answered as far as it was seen, and written since (enquiry-201)',
    history(asked, answered, written),
    { firstRead: { at: at(1), by: anId('camille') }, unread: true },
  ],
  [
    'closing and reopening read nothing (enquiry-202)',
    history(asked, answered, written, plain(theo, 'closed'), plain(theo, 'reopened')),
    { firstRead: { at: at(1), by: anId('camille') }, unread: true },
  ],
  [
    'read by a link, and taken back (enquiry-203)',
    history(asked, verdict(true, anId('theo')), read(byLink, 1), takenBack),
    { step: 'transmitted', firstRead: null, unread: true, version: 1 },
  ],
  [
    'by whom it was read besides, of the same name too (enquiry-203)',
    history(asked, read(byLink, 1), read(theo, 1), takenBack),
    { step: 'read', firstRead: { at: at(2), by: anId('theo') }, unread: false },
  ],
  [
    'by whom it was read first (enquiry-203)',
    history(asked, read(camille, 1), written, read(byLink, 3), takenBack),
    { step: 'read', firstRead: { at: at(1), by: anId('camille') }, unread: true },
  ],
  [
    'read only by it after every copy had come back (enquiry-203)',
    history(asked, verdict(true, anId('theo')), read(byLink, 1), verdict(false, anId('theo')), takenBack),
    { step: 'sent', transmittedAt: null },
  ],
  [
    'nobody was told, and nobody has read it after all (enquiry-203)',
    history([patient, { kind: 'asked', held: [], told: [] }], read(byLink, 1), takenBack),
    { needsAttention: true },
  ],
  [
    'what comes late of that session reads nothing (enquiry-203)',
    history(asked, read(byLink, 1), takenBack, read(byLink, 1)),
    { step: 'sent', firstRead: null, unread: true },
  ],
  [
    'answered in it: the answer stands, and somebody has to look (enquiry-208)',
    history(asked, plain(byLink, 'answered'), takenBack),
    { step: 'answered', firstRead: null, unread: true, handledAt: at(1), wait: null },
  ],
  [
    'refused in it (enquiry-209)',
    history(asked, [byLink, { kind: 'refused', reason: 'spam' }], takenBack),
    { state: 'refused', refused: { at: at(1), reason: 'spam', disowned: true }, firstRead: null },
  ],
  [
    'refused by herself, after another session was taken back (enquiry-209)',
    history(asked, read(byLink, 1), takenBack, refused('spam')),
    { refused: { at: at(3), reason: 'spam', disowned: false } },
  ],
  ['answered', history(asked, answered), { step: 'answered', handledAt: at(1), wait: null }],
  [
    'answered, then written',
    history(asked, answered, written),
    { step: 'answered', wait: waiting('later', 2) },
  ],
  [
    'contacted and reached',
    history(asked, contacted('reached')),
    { step: 'read', handledAt: at(1), reachedAt: at(1), wait: null },
  ],
  ['contacted in vain', history(asked, contacted('no-reply')), { step: 'read', handledAt: null }],
  ['contacted in vain, then answered', history(asked, contacted('no-reply'), answered), { handledAt: at(2) }],
  ['closed', history(asked, answered, plain(theo, 'closed')), { state: 'closed', version: 3 }],
  ['closed, then written', history(asked, answered, plain(theo, 'closed'), written), { state: 'open' }],
  [
    'closed, then reopened',
    history(asked, answered, plain(theo, 'closed'), plain(theo, 'reopened')),
    { state: 'open' },
  ],
  [
    'refused: she waits for no other word, and nobody contests it',
    history(asked, refused('unavailable')),
    { refused: { at: at(1), reason: 'unavailable', disowned: false }, wait: null, contested: false },
  ],
  [
    'written, refused, and the letter that tells her arrives: nobody contests it',
    history(asked, written, refused('unavailable'), verdict(true, null, 'refused')),
    { refused: { at: at(2), reason: 'unavailable', disowned: false }, contested: false },
  ],
  ['refused, then written', history(asked, refused('duplicate'), written), { state: 'refused' }],
  [
    'taken back, then refused for another reason: that one stands and handles it',
    history(asked, refused('spam'), plain(theo, 'reopened'), refused('not-practised')),
    { state: 'refused', refused: { at: at(3), reason: 'not-practised', disowned: false }, handledAt: at(3) },
  ],
  [
    'refused, then taken back: it waits again',
    history(asked, refused('spam'), plain(theo, 'reopened')),
    { state: 'open', handledAt: null },
  ],
  [
    'answered, refused, then taken back',
    history(asked, answered, refused('spam'), plain(theo, 'reopened')),
    { state: 'open', handledAt: at(1) },
  ],
  [
    'reminded, then offered with a letter, then for another reason without',
    history(asked, reminded, offered('unread', true), offered('unavailable', false)),
    { remindedAt: at(1), offeredAt: at(2), offerLetterAt: at(2), version: 1, needsAttention: false },
  ],
  [
    'an offer of the clock found nobody',
    history(asked, foundNobody('incomplete')),
    { foundNobodyAt: at(1), offeredAt: null, needsAttention: true },
  ],
  [
    'an offer found nobody, a later one somebody',
    history(asked, foundNobody('unavailable'), offered('unread', true)),
    { foundNobodyAt: null, offeredAt: at(2), needsAttention: false },
  ],
  [
    'refused, then contested by the patient',
    history(asked, refused('spam'), written),
    { state: 'refused', contested: true, unread: true },
  ],
  [
    'refused, contested and taken back',
    history(asked, refused('spam'), written, plain(theo, 'reopened')),
    { state: 'open', contested: false },
  ],
  [
    'a duplicate of another',
    history(asked, [theo, { kind: 'refused', reason: 'duplicate', of: anId('the-first') }]),
    { duplicateOf: anId('the-first'), handledAt: at(1) },
  ],
  [
    'spam repeats nothing, whatever was named beside it',
    history(asked, [theo, { kind: 'refused', reason: 'spam', of: anId('the-first') }]),
    { duplicateOf: null },
  ],
  [
    'a duplicate taken back',
    history(
      asked,
      [theo, { kind: 'refused', reason: 'duplicate', of: anId('the-first') }],
      plain(theo, 'reopened'),
    ),
    { duplicateOf: null, handledAt: null },
  ],
  [
    'a duplicate whose first was refused as spam waits again (answering-234)',
    history(
      asked,
      [theo, { kind: 'refused', reason: 'duplicate', of: anId('the-first') }],
      [{ kind: 'relais' }, { kind: 'reopened-with-first', of: anId('the-first'), because: 'spam' }],
    ),
    {
      state: 'open',
      duplicateOf: null,
      handledAt: null,
      version: 3,
      unread: false,
      wait: waiting('first', 0),
    },
  ],
  [
    'a duplicate of nothing needs attention (answering-245)',
    history(asked, refused('duplicate')),
    { state: 'refused', duplicateOf: null, needsAttention: true },
  ],
  [
    'on the voicemail',
    history(asked, contacted('voicemail')),
    { handledAt: null, reachedAt: null, reachedBy: null },
  ],
  [
    'reached, read, and she says that nobody called: unread, and it needs attention',
    history(asked, read(theo, 1), contacted('reached'), questioned, testified(false)),
    { handledAt: at(2), reachedAt: at(2), reachedBy: null, unread: true, needsAttention: true, version: 5 },
  ],
  [
    'closed after the contact, and she says no: open again',
    history(asked, contacted('reached'), plain(theo, 'closed'), questioned, testified(false)),
    { state: 'open', testified: { at: at(4), reached: false } },
  ],
  [
    'she says no, and is reached then',
    history(asked, contacted('reached'), questioned, testified(false), contacted('reached')),
    { reachedAt: at(4), reachedBy: 'telephone' },
  ],
  [
    'she says yes',
    history(asked, read(theo, 1), contacted('reached'), questioned, testified(true)),
    {
      unread: false,
      needsAttention: false,
      questioned: { at: at(3), rule: 'contacted' },
      testified: { at: at(4), reached: true },
    },
  ],
  [
    'she says no, and is answered then',
    history(asked, contacted('reached'), questioned, testified(false), answered),
    { needsAttention: false, testified: { at: at(3), reached: false } },
  ],
  [
    'she has said what she thinks of the answer, twice',
    history(asked, answered, rated('not'), rated('partly')),
    { rating: 'partly', version: 2 },
  ],
  [
    'she has said what she thinks of the answer, and writes again',
    history(asked, answered, rated('helped'), written),
    { rating: 'helped', version: 4 },
  ],
  [
    'withdrawn by the patient',
    history(asked, plain(patient, 'withdrawn')),
    { state: 'closed', withdrawnAt: at(1), handledAt: null, version: 2, needsAttention: false },
  ],
  [
    'withdrawn, then read: withdrawn since she said so',
    history(asked, plain(patient, 'withdrawn'), read(theo, 2)),
    { state: 'closed', withdrawnAt: at(1) },
  ],
  [
    'withdrawn, then reopened by a member',
    history(asked, plain(patient, 'withdrawn'), plain(theo, 'reopened')),
    { state: 'open', withdrawnAt: null },
  ],
  [
    'withdrawn, then written: she waits again',
    history(asked, plain(patient, 'withdrawn'), written),
    { state: 'open', withdrawnAt: null, unread: true },
  ],
  [
    'a secondary enquiry',
    history([patient, { kind: 'asked', held: [], told: [anId('theo')], first: anId('the first') }]),
    { first: anId('the first'), toldNobody: false },
  ],
  [
    'sent on to others',
    history(asked, offered('unread', true), [
      patient,
      { kind: 'sent-on', to: [], not: [], consent: 'a text' },
    ]),
    { sentOn: true, version: 1 },
  ],
  [
    'verdicts and readings move no version',
    history(asked, verdict(true, anId('theo')), read(theo, 1)),
    { version: 1 },
  ],
])('%s', (_, facts, expected) => expect(whereItStands(facts)).toMatchObject(expected));

test('just asked, nothing else is known', () =>
  expect(whereItStands(history(asked))).toEqual({
    step: 'sent',
    state: 'open',
    askedAt: at(0),
    sentAt: at(0),
    transmittedAt: null,
    firstRead: null,
    answeredAt: null,
    handledAt: null,
    refused: null,
    contested: false,
    duplicateOf: null,
    reachedAt: null,
    contactToAskAbout: null,
    reachedBy: null,
    questioned: null,
    testified: null,
    rating: null,
    version: 1,
    lastFact: 1,
    lastActivityAt: at(0),
    unread: true,
    lastAnsweredAt: null,
    wait: waiting('first', 0),
    setAside: false,
    needsAttention: false,
    first: null,
    toldNobody: false,
    remindedAt: null,
    remindedLastAt: null,
    offeredAt: null,
    offerLetterAt: null,
    foundNobodyAt: null,
    withdrawnAt: null,
    sentOn: false,
  }));

test.each<[OfferRule, boolean]>([
  ['incomplete', true],
  ['unread', true],
  ['reminded', true],
  ['unreachable', true],
  ['says-no', false],
  ['not-practised', false],
  ['unavailable', false],
  ['not-interested', false],
])('an offer by the rule %s that found nobody is one of the clock: %s', (rule, ofTheClock) =>
  expect(whereItStands(history(asked, foundNobody(rule))).foundNobodyAt).toEqual(ofTheClock ? at(1) : null),
);

test.each(refusalReasons)('refused as %s', (reason) => {
  const { state, handledAt } = whereItStands(history(asked, refused(reason)));
  expect({ state, handled: handledAt !== null }).toEqual({
    state: 'refused',
    handled: reason !== 'not-interested',
  });
});

test('a history begins with the question', () => {
  expect(() => whereItStands([])).toThrow('question');
  expect(() => whereItStands(history(written))).toThrow('question');
});
