import { describe, expect, test } from 'vitest';
import { anId } from '../../../test/an-id.ts';
import { factOf } from '../../../test/history.ts';
import type { By, Event, History } from '../facts/fact.ts';
import { whereItStands } from '../history/where-it-stands.ts';
import { policy } from './policy.ts';
import { whenToAskPatient } from './when-to-ask-patient.ts';

const theo: By = { kind: 'member', person: anId('theo') };
const patient: By = { kind: 'patient' };
const relais: By = { kind: 'relais' };

/** A moment of June 2026 in Paris; the 9th is a Tuesday. */
const june = (day: number, time = '10:00') =>
  Temporal.Instant.from(`2026-06-${String(day).padStart(2, '0')}T${time}:00+02:00`);

type Line = [day: number, By, Event];
const asked = (...then: Line[]): History =>
  ([[9, patient, { kind: 'asked', held: [], told: ['theo'] }], ...then] as Line[]).map(
    ([day, by, event], place) => factOf(by, event, place + 1, june(day)),
  );
const read: Line = [10, theo, { kind: 'read', upTo: 1 }];
const contacted = (day: number, outcome: 'reached' | 'voicemail'): Line => [
  day,
  theo,
  { kind: 'contacted', channel: 'telephone', on: june(day).toString(), outcome },
];
const questioned = (day: number, rule: 'contacted' | 'silent'): Line => [
  day,
  relais,
  { kind: 'questioned', rule },
];
const testified = (day: number, reached: boolean): Line => [day, patient, { kind: 'testified', reached }];
const written = (day: number): Line => [day, patient, { kind: 'written' }];

const calendar = { territory: 'FR-75', zone: 'Europe/Paris', closures: [] } as const;
const space = { calendar, mode: 'space', laterWaitsFrom: null } as const;
const forward = { calendar, mode: 'forward', laterWaitsFrom: null } as const;

describe('when the patient is asked whether she had an answer', () => {
  test.each<[string, History, typeof space | typeof forward, [string, Temporal.Instant] | null]>([
    ['just sent', asked(), space, null],
    [
      'reached on Thursday: on Monday (clock-201)',
      asked(contacted(11, 'reached')),
      space,
      ['contacted', june(15)],
    ],
    [
      'on the voicemail is not reached, but read (enquiry-201)',
      asked(contacted(11, 'voicemail')),
      space,
      ['silent', june(16)],
    ],
    [
      'reached, closed: asked all the same (clock-207)',
      asked(contacted(11, 'reached'), [11, theo, { kind: 'closed' }]),
      space,
      ['contacted', june(15)],
    ],
    [
      'reached, then she wrote herself: after five working days of silence (clock-201)',
      asked(contacted(11, 'reached'), written(12)),
      space,
      ['later-silence', june(19)],
    ],
    [
      'reached, then answered on the site (clock-205)',
      asked(contacted(11, 'reached'), [12, theo, { kind: 'answered' }]),
      space,
      null,
    ],
    [
      'reached, then refused (clock-206)',
      asked(contacted(11, 'reached'), [12, theo, { kind: 'refused', reason: 'spam' }]),
      space,
      null,
    ],
    [
      'reached, then withdrawn (clock-206)',
      asked(contacted(11, 'reached'), [12, patient, { kind: 'withdrawn' }]),
      space,
      null,
    ],
    ['asked once about a contact', asked(contacted(11, 'reached'), questioned(15, 'contacted')), space, null],
    [
      'she said yes',
      asked(contacted(11, 'reached'), questioned(15, 'contacted'), testified(16, true)),
      space,
      null,
    ],
    [
      'she said no, and was called again: asked again',
      asked(
        contacted(11, 'reached'),
        questioned(15, 'contacted'),
        testified(16, false),
        contacted(17, 'reached'),
      ),
      space,
      ['contacted', june(19)],
    ],
    [
      'called again while the question is open: one question at a time (clock-204)',
      asked(contacted(11, 'reached'), questioned(15, 'contacted'), contacted(17, 'reached')),
      space,
      null,
    ],
    ['read and silent: on the fifth working day (clock-202)', asked(read), space, ['silent', june(16)]],
    [
      'read and silent, others offered (clock-202)',
      asked(read, [12, relais, { kind: 'offered', rule: 'unread', byLetter: true }]),
      space,
      null,
    ],
    ['read and silent, asked', asked(read, questioned(16, 'silent')), space, null],
    [
      'read, reached, and she writes again: after a silence since then',
      asked(read, contacted(11, 'reached'), written(12)),
      space,
      ['later-silence', june(19)],
    ],
    [
      'read, a voicemail, and she says yes when asked about the silence',
      asked(read, contacted(11, 'voicemail'), questioned(16, 'silent'), testified(16, true)),
      space,
      null,
    ],
    [
      'she says no to the silence, and is called at that very moment: asked about the call',
      asked(read, questioned(16, 'silent'), testified(16, false), contacted(16, 'reached')),
      space,
      ['contacted', june(18)],
    ],
    ['read and closed, though nobody handled it', asked(read, [11, theo, { kind: 'closed' }]), space, null],
    [
      'held, it has not been sent (clock-206)',
      [{ kind: 'asked', held: ['too-fast'], told: [], by: patient, at: june(9), number: 1 }],
      forward,
      null,
    ],
    ['forwarded: on the third working day (clock-203, clock-102)', asked(), forward, ['forwarded', june(12)]],
    [
      'forwarded, and answered by telephone',
      asked(contacted(10, 'reached')),
      forward,
      ['contacted', june(12)],
    ],
  ])('%s', (_, history, practice, expected) => {
    const due = whenToAskPatient(whereItStands(history), practice, policy);
    expect(due && [due.because.rule, due.at.toString()]).toEqual(
      expected && [expected[0], expected[1].toString()],
    );
  });

  test('an operator may switch each question off', () => {
    const off = { ...policy, askReachedAfter: null, askForwardedAfter: null, secondReminderAfter: null };
    for (const [history, practice] of [
      [asked(contacted(11, 'reached')), space],
      [asked(read), space],
      [asked(), forward],
    ] as const)
      expect(whenToAskPatient(whereItStands(history), practice, off)).toBeNull();
  });
});
