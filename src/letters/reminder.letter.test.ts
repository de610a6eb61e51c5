import { describe, expect, test } from 'vitest';
import { policy } from '../enquiry/clock/policy.ts';
import { asHtml } from './as-html.ts';
import { asText } from './as-text.ts';
import { reminderLetter, type Waiting } from './reminder.letter.ts';

const to = (locale: 'fr' | 'en') => ({
  ...{
    locale,
    name: 'Théo Garnier',
    desk: 'https://relais.example/desk',
    daytime: policy.daytime,
    readings: [],
  },
});

/** An enquiry that has waited since a day of June 2026, at ten in Paris. */
const waiting = (day: number, rule: Waiting['because']['rule'], saysNo = false): Waiting => ({
  practiceName: 'Cabinet Lumière',
  since: Temporal.PlainDateTime.from({ year: 2026, month: 6, day, hour: 10 })
    .toZonedDateTime('Europe/Paris')
    .toInstant(),
  zone: 'Europe/Paris',
  address: `https://relais.example/l/of-day-${day}#secret-${day}`,
  code: `CODE${day}`,
  because: { rule, count: { workingDays: 2, skipped: [], moved: null } },
  saysNo,
});

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

test.each([
  ['first', waiting(9, 'unanswered'), /prend une minute/, /Dernier|de nouveau écrit|Rien à répondre/],
  ['last', waiting(9, 'silent'), /Dernier rappel\. Nous avons aussi demandé au patient/, /Rien à répondre/],
  ['later', waiting(9, 'later-wait'), /a de nouveau écrit\..* « Rien à répondre » suffit/, /Dernier/],
  ['no', waiting(9, 'later-wait', true), /nous a dit ne pas avoir eu/, /de nouveau écrit|Rien à répondre/],
])('what a %s reminder says of itself, and what not (reminding-365)', (_, one, says, never) => {
  const text = plain(asText(reminderLetter(to('fr'), [one])));
  expect(text).toMatch(says);
  expect(text).not.toMatch(never);
  expect(text).not.toMatch(/une seule fois|qu’une fois/);
  expect(plain(asText(reminderLetter(to('en'), [one])))).not.toMatch(/only sent once/);
});

test('only the subject of the last reminder says so (reminding-365)', () => {
  const subjects = (locale: 'fr' | 'en') =>
    (['unanswered', 'silent', 'later-wait'] as const).map(
      (rule) => reminderLetter(to(locale), [waiting(9, rule)]).subject.split(/\s?:/)[0],
    );
  expect(subjects('fr')).toEqual(['Rappel', 'Dernier rappel', 'Rappel']);
  expect(subjects('en')).toEqual(['Reminder', 'Last reminder', 'Reminder']);
});

describe('several at once', () => {
  const mixed = [
    waiting(12, 'unanswered'),
    waiting(3, 'later-wait'),
    waiting(10, 'later-wait', true),
    waiting(5, 'silent'),
    waiting(11, 'unanswered'),
  ];
  const letter = reminderLetter(to('fr'), mixed);

  test('the longest wait first, and each says what it is (reminding-366)', () => {
    const [first, ...others] = letter.list!;
    expect(first).toEqual({
      label: expect.stringMatching(
        /^Cabinet Lumière, depuis le .*3 juin.* \(le patient a de nouveau écrit\)$/,
      ),
      url: 'https://relais.example/l/of-day-3#secret-3',
      code: 'CODE3',
    });
    expect(others.map(({ label, code }) => [code, label.slice(label.indexOf('('))])).toEqual([
      ['CODE5', '(dernier rappel)'],
      ['CODE10', '(le patient dit ne pas avoir eu de réponse)'],
      ['CODE11', '(premier rappel)'],
      ['CODE12', '(premier rappel)'],
    ]);
  });

  test('what is true of some is said once, and only where there are some (reminding-365)', () => {
    expect(letter.paragraphs).toHaveLength(3);
    expect(reminderLetter(to('fr'), [waiting(9, 'unanswered'), waiting(8, 'unanswered')]).paragraphs).toEqual(
      ['2 demandes attendent toujours une réponse. La plus longue attente est en premier.'],
    );
  });

  test('why it is sent now is one sentence for all (reminding-6)', () => {
    expect(plain(letter.footer[0]!)).toBe(
      'Pourquoi maintenant ? Chaque demande ci-dessus est à son échéance de rappel.',
    );
    expect(plain(letter.footer.join(' '))).not.toMatch(/Elle a été|Personne n’a/);
  });

  test('one button opens the list, each line is a link, and no address stands bare (reminding-367)', () => {
    const html = asHtml(letter, 'fr');
    expect(letter.action).toEqual({
      label: 'Ouvrir mes demandes',
      url: 'https://relais.example/desk',
    });
    expect(html.match(/href="[^"]*"/g)).toHaveLength(6);
    expect(html.replaceAll(/<[^>]*>/g, '')).not.toContain('https://');
    for (const { code } of letter.list!) expect(html).toContain(code);
  });

  test('the text has each address on a line of its own (reminding-367)', () => {
    const lines = asText(letter).split('\n');
    for (const url of [letter.action!, ...letter.list!].map((one) => one.url)) expect(lines).toContain(url);
  });
});
