import { expect, test } from 'vitest';
import { factOf } from '../../../test/history.ts';
import type { By, Event, History } from '../facts/fact.ts';
import { whatFactsSay } from './what-facts-say.ts';
import { type Attention, whyAttention } from './why-attention.ts';

const relais: By = { kind: 'relais' };
const asked = (...told: string[]): [By, Event] => [{ kind: 'patient' }, { kind: 'asked', held: [], told }];
const failed = (letter: string, person: string | null): [By, Event] => [
  relais,
  { kind: 'letter-refused', letter, letterKind: 'new-enquiry', person },
];
const read: [By, Event] = [
  { kind: 'member', person: 'theo' },
  { kind: 'read', upTo: 1 },
];
const testified = (reached: boolean): [By, Event] => [{ kind: 'patient' }, { kind: 'testified', reached }];
const contacted = (outcome: 'reached' | 'voicemail'): [By, Event] => [
  { kind: 'member', person: 'theo' },
  { kind: 'contacted', channel: 'telephone', on: '', outcome },
];
const answered: [By, Event] = [{ kind: 'member', person: 'theo' }, { kind: 'answered' }];
const written: [By, Event] = [{ kind: 'patient' }, { kind: 'written' }];
const theo: By = { kind: 'member', person: 'theo' };
const refused = (why: Omit<Extract<Event, { kind: 'refused' }>, 'kind'>): [By, Event] => [
  theo,
  { kind: 'refused', ...why },
];
const history = (...facts: [By, Event][]): History =>
  facts.map(([by, event], place) =>
    factOf(by, event, place + 1, Temporal.Instant.from('2026-06-09T10:00:00Z')),
  );

test.each<[string, History, Attention[]]>([
  ['all is well', history(asked('theo')), []],
  [
    'two letters to one member failed: she is named once',
    history(asked('theo'), failed('a', 'theo'), failed('b', 'theo')),
    [{ kind: 'letter-failed', person: 'theo' }],
  ],
  [
    'a letter to the patient failed',
    history(asked('theo'), failed('a', null)),
    [{ kind: 'letter-failed', person: null }],
  ],
  [
    'a letter that failed was accepted later',
    history(asked('theo'), failed('a', 'theo'), [
      relais,
      { kind: 'letter-accepted', letter: 'a', letterKind: 'new-enquiry', person: 'theo' },
    ]),
    [],
  ],
  ['nobody was told', history(asked()), [{ kind: 'told-nobody' }]],
  ['nobody was told, but somebody has read it', history(asked(), read), []],
  [
    'held, it has told nobody yet and needs nobody',
    history([{ kind: 'patient' }, { kind: 'asked', held: ['too-fast'], told: [] }]),
    [],
  ],
  [
    'confirmed when nobody received',
    history(
      [{ kind: 'patient' }, { kind: 'asked', held: ['too-fast'], told: [] }],
      [{ kind: 'patient' }, { kind: 'confirmed', told: [] }],
    ),
    [{ kind: 'told-nobody' }],
  ],
  [
    'nobody could be offered',
    history(asked('theo'), [relais, { kind: 'found-nobody', rule: 'unread' }]),
    [{ kind: 'nobody-to-offer' }],
  ],
  [
    'nobody could be offered at first, somebody later',
    history(
      asked('theo'),
      [relais, { kind: 'found-nobody', rule: 'unread' }],
      [relais, { kind: 'offered', rule: 'not-interested', byLetter: true }],
    ),
    [],
  ],
  [
    'she was reached, they say; she says no: her word against theirs',
    history(asked('theo'), contacted('reached'), testified(false)),
    [{ kind: 'says-no' }],
  ],
  ['she says yes', history(asked('theo'), contacted('reached'), testified(true)), []],
  [
    'answered before, and she says no all the same',
    history(asked('theo'), answered, testified(false)),
    [{ kind: 'says-no' }],
  ],
  ['she says no, and is answered', history(asked('theo'), testified(false), answered), []],
  ['she says no, and is reached', history(asked('theo'), testified(false), contacted('reached')), []],
  [
    'she says no, and a voicemail is left: no answer yet',
    history(asked('theo'), testified(false), contacted('voicemail')),
    [{ kind: 'says-no' }],
  ],
  [
    'she says no, and writes: no answer yet',
    history(asked('theo'), testified(false), written),
    [{ kind: 'says-no' }],
  ],
  [
    'a letter failed and she says no: both, and she after the letter',
    history(asked('theo'), failed('a', 'theo'), testified(false)),
    [{ kind: 'letter-failed', person: 'theo' }, { kind: 'says-no' }],
  ],
  [
    'answering-245: refused as a duplicate of nothing',
    history(asked('theo'), refused({ reason: 'duplicate' })),
    [{ kind: 'duplicate-of-nothing' }],
  ],
  ['a duplicate of another', history(asked('theo'), refused({ reason: 'duplicate', of: 'the-first' })), []],
  ['spam', history(asked('theo'), refused({ reason: 'spam' })), []],
  [
    'answering-245: a duplicate of nothing that was undone',
    history(asked('theo'), refused({ reason: 'duplicate' }), [theo, { kind: 'reopened' }]),
    [],
  ],
  [
    'a duplicate of nothing, undone and refused again as one of another',
    history(
      asked('theo'),
      refused({ reason: 'duplicate' }),
      [theo, { kind: 'reopened' }],
      refused({ reason: 'duplicate', of: 'the-first' }),
    ),
    [],
  ],
])('%s', (_, facts, reasons) => expect(whyAttention(whatFactsSay(facts))).toEqual(reasons));
