import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../directory/calendar.ts';
import { daytime } from '../../directory/daytime.ts';
import { workingDaysAfter } from '../../directory/working-days-after.ts';
import { wordsFor, workingDaysFor } from '../../words/words.ts';
import { countOf, keptCount } from './kept-count.ts';
import { whyNow } from './why-now.ts';

const basRhin: Calendar = { territory: 'FR-67', zone: 'Europe/Paris', closures: [] };
const closed: Calendar = {
  ...basRhin,
  closures: [
    {
      from: Temporal.PlainDate.from('2026-04-07'),
      to: Temporal.PlainDate.from('2026-04-08'),
      reason: 'illness',
      note: 'Une opération.',
    },
  ],
};
const count = (days: number, sent: string, calendar: Calendar = basRhin) =>
  workingDaysAfter(days, Temporal.Instant.from(sent), calendar).because;

const { asMembers, asPatients } = wordsFor('fr').reasons;
const words = workingDaysFor('fr');

describe('why something is due, or was done', () => {
  test.each([
    [
      'nothing stood in the way: the rule alone',
      whyNow(
        { rule: 'unanswered', count: count(2, '2026-06-09T10:00+02:00') },
        asMembers.done,
        words,
        daytime,
      ),
      ['Personne n’a répondu depuis 2 jours ouvrés'],
    ],
    [
      'a holiday of the place, a weekend, and a closure without its reason (clock-209)',
      whyNow(
        { rule: 'unread', count: count(3, '2026-04-02T17:00+02:00', closed) },
        asMembers.done,
        words,
        daytime,
      ),
      [
        'Personne ne l’a lue depuis 3 jours ouvrés',
        'Le 3 avril est le Vendredi saint dans le Bas-Rhin',
        'Les 4 et 5 avril sont un week-end',
        'Le 6 avril est le lundi de Pâques',
        'Le cabinet est fermé du 7 au 8 avril',
        'Les 11 et 12 avril sont un week-end',
      ],
    ],
    [
      'sent in the evening, it waits for a morning',
      whyNow(
        { rule: 'unanswered', count: count(2, '2026-06-09T22:00+02:00') },
        asPatients.coming,
        words,
        daytime,
      ),
      [
        'Soit 2 jours ouvrés après votre envoi',
        'Après 19 h, les e-mails automatiques partent à 8 h le jour ouvré suivant',
      ],
    ],
    [
      'one day is one day',
      whyNow(
        { rule: 'reminded', count: count(1, '2026-06-09T10:00+02:00') },
        asPatients.coming,
        words,
        daytime,
      ),
      ['Soit 1 jour ouvré après notre relance'],
    ],
    [
      'a refusal counts no days (clock-210)',
      whyNow({ rule: 'unavailable', count: null }, asMembers.done, words, daytime),
      ['Elle a été refusée\u00a0: la procédure est actuellement indisponible'],
    ],
    [
      'a fact that has kept no count of its days says nothing that may be wrong',
      whyNow({ rule: 'unread', count: null }, asMembers.done, words, daytime),
      [],
    ],
  ])('%s', (_, said, sentences) => expect(said).toEqual(sentences));

  test('a fact keeps what it counted through the database, and no more of a closure than its days (clock-208)', () => {
    const counted = count(3, '2026-04-02T17:00+02:00', closed);
    const stored = JSON.stringify(keptCount(counted));
    expect(stored).not.toMatch(/illness|opération/);
    const say = (one: Parameters<typeof whyNow>[0]['count']) =>
      whyNow({ rule: 'unread', count: one }, asMembers.done, words, daytime);
    expect(say(countOf(JSON.parse(stored)))).toEqual(say(counted));
  });
});
