import { describe, expect, test } from 'vitest';
import { type Example, each, factsOf } from '../../../test/facts.ts';
import type { State } from '../history/standing.ts';
import type { Fact } from './fact.ts';
import {
  asks,
  handles,
  isByRule,
  isOfTheClock,
  isShownToPatient,
  isSpoken,
  moves,
  reads,
  replies,
  serves,
  turned,
} from './what-a-fact-does.ts';

/** What each example does, by the mission; what is not named it does not do. */
const does: Record<Example, string> = {
  asked: 'moves asks conversation patient',
  'asked, held': 'moves asks conversation patient',
  confirmed: 'moves',
  written: 'moves asks conversation patient opens-closed',
  readdressed: '',
  read: 'reads',
  'read by a link': 'reads',
  'reading-taken-back': '',
  answered: 'moves reads replies handles serves conversation patient',
  'contacted reached': 'moves reads replies handles serves conversation patient',
  'contacted voicemail': 'moves reads conversation patient',
  'contacted no-reply': 'moves reads conversation patient',
  'refused duplicate': 'moves reads handles conversation patient refuses',
  'refused spam': 'moves reads handles conversation refuses',
  'refused not-practised': 'moves reads handles conversation patient refuses',
  'refused unavailable': 'moves reads handles conversation patient refuses',
  'refused not-interested': 'moves reads conversation patient refuses',
  closed: 'moves conversation patient closes',
  reopened: 'moves conversation patient opens-closed opens-refused',
  'nothing-to-answer': 'replies conversation',
  'to-answer-after-all': 'conversation',
  'reopened-with-first': 'moves conversation patient opens-refused',
  'letter-accepted': '',
  'letter-refused': '',
  'letter-refused dead': '',
  reminded: 'clock by-rule',
  'reminded again': 'clock by-rule',
  questioned: 'clock by-rule',
  'testified yes': 'moves conversation patient',
  'testified no': 'moves asks conversation patient opens-closed',
  rated: '',
  'offered unread': 'clock by-rule',
  'offered closed-for-good': 'clock by-rule',
  'offered says-no': 'by-rule',
  'offered unavailable': 'by-rule',
  'found-nobody unreachable': 'clock by-rule',
  'found-nobody not-interested': 'by-rule',
  'sent-on': '',
  withdrawn: 'moves conversation patient closes',
};

const into = (fact: Fact, from: State, state: State) => turned(from, fact) === state;

const questions: Record<string, (fact: Fact) => boolean> = {
  moves,
  reads,
  asks,
  replies,
  handles,
  serves,
  conversation: isSpoken,
  patient: isShownToPatient,
  clock: isOfTheClock,
  'by-rule': isByRule,
  refuses: (fact) => into(fact, 'open', 'refused'),
  closes: (fact) => into(fact, 'open', 'closed'),
  'opens-closed': (fact) => into(fact, 'closed', 'open'),
  'opens-refused': (fact) => into(fact, 'refused', 'open'),
};

describe('what a fact does', () => {
  test.each(each(does))('%s', (example, expected) => {
    const fact = factsOf[example];
    const found = Object.entries(questions).flatMap(([question, holds]) => (holds(fact) ? [question] : []));
    expect(found.toSorted()).toEqual(expected.split(' ').filter(Boolean).toSorted());
  });
});
