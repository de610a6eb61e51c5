import { expect, test } from 'vitest';
import { workingDays as en } from '../words/en/working-days.ts';
import { workingDays as fr } from '../words/fr/working-days.ts';
import { daytime } from './daytime.ts';
import { whyCounted } from './why-counted.ts';
import type { Counted } from './working-days-after.ts';

const sunday: Counted['skipped'] = [
  {
    from: Temporal.PlainDate.from('2026-04-05'),
    to: Temporal.PlainDate.from('2026-04-05'),
    reason: { kind: 'weekend' },
  },
];

test.each<[Counted['skipped'], Counted['moved'], string[], string[]]>([
  [[], null, [], []],
  [sunday, null, ['5 April is a Sunday'], ['Le 5 avril est un dimanche']],
  [
    [],
    'to-this-morning',
    ['No automatic email is sent before 8:00'],
    ['Aucun e-mail automatique ne part avant 8 h'],
  ],
  [
    sunday,
    'to-next-morning',
    ['5 April is a Sunday', 'After 19:00, automatic emails are sent at 8:00 on the next working day'],
    [
      'Le 5 avril est un dimanche',
      'Après 19 h, les e-mails automatiques partent à 8 h le jour ouvré suivant',
    ],
  ],
])('%#', (skipped, moved, english, french) => {
  expect(whyCounted({ skipped, moved }, en, daytime)).toEqual(english);
  expect(whyCounted({ skipped, moved }, fr, daytime)).toEqual(french);
});
