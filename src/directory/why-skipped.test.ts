import { expect, test } from 'vitest';
import { workingDays as en } from '../words/en/working-days.ts';
import { workingDays as fr } from '../words/fr/working-days.ts';
import type { NotWorking, SkippedDays } from './skipped-days.ts';
import { whySkipped } from './why-skipped.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
const run = (from: string, to: string | null, reason: NotWorking): SkippedDays => ({
  from: date(from),
  to: to === null ? null : date(to),
  reason,
});
const weekend: NotWorking = { kind: 'weekend' };
const holiday = (name: 'good-friday' | 'labour-day', local: 'FR-67' | null): NotWorking => ({
  kind: 'public-holiday',
  name,
  local,
});
const closure: NotWorking = {
  kind: 'closure',
  closure: { from: date('2026-01-01'), to: null, reason: 'illness', note: 'private' },
};

test.each([
  [
    run('2026-04-03', '2026-04-03', holiday('good-friday', 'FR-67')),
    '3 April is Good Friday in Bas-Rhin',
    'Le 3 avril est le Vendredi saint dans le Bas-Rhin',
  ],
  [
    run('2026-05-01', '2026-05-01', holiday('labour-day', null)),
    '1 May is Labour Day',
    'Le 1er mai est la fête du Travail',
  ],
  [
    run('2026-04-04', '2026-04-05', weekend),
    '4 and 5 April are a weekend',
    'Les 4 et 5 avril sont un week-end',
  ],
  [
    run('2026-02-28', '2026-03-01', weekend),
    '28 February and 1 March are a weekend',
    'Les 28 février et 1er mars sont un week-end',
  ],
  [run('2026-04-04', '2026-04-04', weekend), '4 April is a Saturday', 'Le 4 avril est un samedi'],
  [run('2026-04-05', '2026-04-05', weekend), '5 April is a Sunday', 'Le 5 avril est un dimanche'],
  [
    run('2026-04-07', '2026-04-08', closure),
    'The practice is closed from 7 to 8 April',
    'Le cabinet est fermé du 7 au 8 avril',
  ],
  [
    run('2026-12-30', '2027-01-01', closure),
    'The practice is closed from 30 December to 1 January',
    'Le cabinet est fermé du 30 décembre au 1er janvier',
  ],
  [
    run('2026-04-07', '2026-04-07', closure),
    'The practice is closed on 7 April',
    'Le cabinet est fermé le 7 avril',
  ],
  [
    run('2026-04-07', null, closure),
    'The practice is closed from 7 April on, with no known end date',
    'Le cabinet est fermé à partir du 7 avril, sans date de fin',
  ],
])('%#', (skipped, english, french) => {
  expect(whySkipped([skipped], en)).toEqual([english]);
  expect(whySkipped([skipped], fr)).toEqual([french]);
});
