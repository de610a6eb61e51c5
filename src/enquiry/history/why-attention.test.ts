import { expect, test } from 'vitest';
import { anId } from '../../../test/an-id.ts';
import { factOf } from '../../../test/history.ts';
import type { LetterId, PersonId } from '../../database/id.ts';
import type { By, Event, History } from '../facts/fact.ts';
import { whatFactsSay } from './what-facts-say.ts';
import { type Attention, whyAttention } from './why-attention.ts';

const relais: By = { kind: 'relais' };
const asked = (...told: PersonId[]): [By, Event] => [{ kind: 'patient' }, { kind: 'asked', held: [], told }];
const failed = (letter: LetterId, person: PersonId | null): [By, Event] => [
  relais,
  { kind: 'letter-refused', letter, letterKind: 'new-enquiry', person },
];
const read: [By, Event] = [
  { kind: 'member', person: anId('theo') },
  { kind: 'read', upTo: 1 },
];
const testified = (reached: boolean): [By, Event] => [{ kind: 'patient' }, { kind: 'testified', reached }];
const contacted = (outcome: 'reached' | 'voicemail'): [By, Event] => [
  { kind: 'member', person: anId('theo') },
  { kind: 'contacted', channel: 'telephone', on: '', outcome },
];
const answered: [By, Event] = [{ kind: 'member', person: anId('theo') }, { kind: 'answered' }];
const written: [By, Event] = [{ kind: 'patient' }, { kind: 'written' }];
const theo: By = { kind: 'member', person: anId('theo') };
const refused = (why: Omit<Extract<Event, { kind: 'refused' }>, 'kind'>): [By, Event] => [
  theo,
  { kind: 'refused', ...why },
];
const history = (...facts: [By, Event][]): History =>
  facts.map(([by, event], place) =>
    factOf(by, event, place + 1, Temporal.Instant.from('2026-06-09T10:00:00Z')),
  );

test.each<[string, History, Attention[]]>([
  ['all is well', history(asked(anId('theo'))), []],
  [
    'two letters to one member failed: she is named once',
    history(asked(anId('theo')), failed(anId('a'), anId('theo')), failed(anId('b'), anId('theo'))),
    [{ kind: 'letter-failed', person: anId('theo') }],
  ],
  [
    'a letter to the patient failed',
    history(asked(anId('theo')), failed(anId('a'), null)),
    [{ kind: 'letter-failed', person: null }],
  ],
  [
    'a letter that failed was accepted later',
    history(asked(anId('theo')), failed(anId('a'), anId('theo')), [
      relais,
      { kind: 'letter-accepted', letter: anId('a'), letterKind: 'new-enquiry', person: anId('theo') },
    ]),
    [],
  ],
  ['nobody was told (asking-5)', history(asked()), [{ kind: 'told-nobody' }]],
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
    history(asked(anId('theo')), [relais, { kind: 'found-nobody', rule: 'unread' }]),
    [{ kind: 'nobody-to-offer' }],
  ],
  [
    'nobody could be offered at first, somebody later',
    history(
      asked(anId('theo')),
      [relais, { kind: 'found-nobody', rule: 'unread' }],
      [relais, { kind: 'offered', rule: 'not-interested', byLetter: true }],
    ),
    [],
  ],
  [
    'she was reached, they say; she says no: her word against theirs',
    history(asked(anId('theo')), contacted('reached'), testified(false)),
    [{ kind: 'says-no' }],
  ],
  ['she says yes', history(asked(anId('theo')), contacted('reached'), testified(true)), []],
  [
    'answered before, and she says no all the same',
    history(asked(anId('theo')), answered, testified(false)),
    [{ kind: 'says-no' }],
  ],
  ['she says no, and is answered', history(asked(anId('theo')), testified(false), answered), []],
  ['she says no, and is reached', history(asked(anId('theo')), testified(false), contacted('reached')), []],
  [
    'she says no, and a voicemail is left: no answer yet',
    history(asked(anId('theo')), testified(false), contacted('voicemail')),
    [{ kind: 'says-no' }],
  ],
  [
    'she says no, and writes: no answer yet',
    history(asked(anId('theo')), testified(false), written),
    [{ kind: 'says-no' }],
  ],
  [
    'a letter failed and she says no: both, and she after the letter',
    history(asked(anId('theo')), failed(anId('a'), anId('theo')), testified(false)),
    [{ kind: 'letter-failed', person: anId('theo') }, { kind: 'says-no' }],
  ],
  [
    'refused as a duplicate of nothing (answering-245)',
    history(asked(anId('theo')), refused({ reason: 'duplicate' })),
    [{ kind: 'duplicate-of-nothing' }],
  ],
  [
    'a duplicate of another',
    history(asked(anId('theo')), refused({ reason: 'duplicate', of: anId('the-first') })),
    [],
  ],
  ['spam', history(asked(anId('theo')), refused({ reason: 'spam' })), []],
  [
    'a duplicate of nothing that was undone (answering-245)',
    history(asked(anId('theo')), refused({ reason: 'duplicate' }), [theo, { kind: 'reopened' }]),
    [],
  ],
  [
    'a duplicate of nothing, undone and refused again as one of another',
    history(
      asked(anId('theo')),
      refused({ reason: 'duplicate' }),
      [theo, { kind: 'reopened' }],
      refused({ reason: 'duplicate', of: anId('the-first') }),
    ),
    [],
  ],
])('%s', (_, facts, reasons) => expect(whyAttention(whatFactsSay(facts))).toEqual(reasons));
