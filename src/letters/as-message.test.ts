import { globSync } from 'node:fs';
import emailAddresses from 'email-addresses';
import { extract, parse } from 'letterparser';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { everyLetter, lettersOf, type Names, plainNames, unsubscribe } from '../../test/every-letter.ts';
import { asLine } from '../words/typed.ts';
import { asMessage } from './as-message.ts';
import { asText } from './as-text.ts';
import type { Letter } from './letter.ts';

const date = Temporal.Instant.from('2026-03-04T05:06:07.890Z');
const envelope = {
  from: { name: 'Relais', address: 'relais@relais.example' },
  to: { name: plainNames.member, address: 'theo@lumiere.example' },
  messageId: '<0b9f5c1e-1f0a-4d5f-9d57-0a35cf2f7a10@relais.example>',
  date,
  unsubscribe: null,
};

/** The raw fields of a header, unfolded (RFC 5322, 2.2.3). */
const fieldsOf = (raw: Buffer) => {
  const [head = ''] = raw.toString('latin1').split('\r\n\r\n');
  return head
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n')
    .map((line): [string, string] => [
      line.slice(0, line.indexOf(':')),
      line.slice(line.indexOf(':') + 1).trim(),
    ]);
};

/** What mail programs know of line ends: they do not tell them apart. */
const lines = (text: string | undefined) => text?.replaceAll('\r\n', '\n').trimEnd();

const written = (letter: Letter, locale: 'fr' | 'en', own: Partial<Parameters<typeof asMessage>[1]> = {}) =>
  asMessage(letter, { ...envelope, locale, unsubscribe: letter.end?.url ?? null, ...own });

const names: [string, Names][] = [
  ['plain names', plainNames],
  ['nobody known by name', { ...plainNames, patient: null }],
  [
    'long French names',
    {
      member: 'Marie-Thérèse Éléonore de La Rochefoucauld-d’Estissac-Liancourt, née Œuvrard',
      patient: 'Zoé “Chloé” O’Reilly; Müller, <Anaïs> (Ève) [\\]',
      practice: `Société d’exercice libéral des médecins esthétiques associés de l’Île-Saint-Étienne « ${'Beauté & Santé '.repeat(30)}»`,
    },
  ],
  [
    'emoji and another writing',
    { member: '👩🏽‍⚕️ Zoë 🌸', patient: 'محمد بن علي', practice: `💉 Клиника «Весна» ${'🌸'.repeat(90)}` },
  ],
];

test('every file of letters is here', () =>
  expect(
    globSync('src/letters/*.letter.ts')
      .map((path) => path.slice('src/letters/'.length, -'.letter.ts'.length))
      .sort(),
  ).toEqual([...lettersOf].sort()));

describe.each(names)('with %s', (_, own) => {
  test.each(everyLetter(own))('$kind in $locale is read as it was written', async ({ letter, locale }) => {
    const to = { name: own.member, address: 'theo.marchand+relais@lumiere.example' };
    const raw = await written(letter, locale, { to });
    const read = await PostalMime.parse(raw);
    expect(read.subject).toBe(letter.subject);
    expect(read.from).toMatchObject(envelope.from);
    const addressed = asLine(to.name).replace(',', '');
    expect(read.to).toMatchObject([{ ...to, name: addressed }]);
    expect(read.messageId).toBe(envelope.messageId);
    expect(read.date).toBe('2026-03-04T05:06:07.000Z');
    expect(lines(read.text)).toBe(lines(asText(letter)));
    expect(read.html).toContain(`<html lang="${locale}">`);
    expect(read.attachments).toEqual([]);

    const second = extract(raw.toString('latin1'));
    expect(second.date?.toISOString()).toBe('2026-03-04T05:06:07.000Z');
    expect(second.from).toMatchObject(envelope.from);
    expect(second.to).toMatchObject([{ name: addressed, address: to.address }]);
    expect(lines(second.text)).toBe(lines(asText(letter)));
    expect(lines(second.html)).toBe(lines(read.html));
  });

  test.each(everyLetter(own))(
    '$kind in $locale keeps to the grammar, field by field',
    async ({ letter, locale }) => {
      const raw = await written(letter, locale, {
        to: { name: own.member, address: 'theo@lumiere.example' },
      });
      const fields = fieldsOf(raw);
      const field = (name: string) =>
        fields.find(([is]) => is.toLowerCase() === name.toLowerCase())?.[1] ?? '';
      expect(fields.map(([name]) => name).sort()).toEqual(
        [
          ...[
            'Auto-Submitted',
            'Content-Language',
            'Content-Type',
            'Date',
            'From',
            'MIME-Version',
            'Message-ID',
          ],
          ...['Subject', 'To', 'X-Auto-Response-Suppress'],
          ...(letter.end ? ['List-Unsubscribe', 'List-Unsubscribe-Post'] : []),
        ].sort(),
      );
      expect(field('Date')).toBe('Wed, 4 Mar 2026 05:06:07 +0000');
      for (const name of ['From', 'To'])
        expect(
          emailAddresses({ input: field(name), strict: true, startAt: 'mailbox-list' })?.addresses,
        ).toHaveLength(1);
      expect(field('Message-ID')).toMatch(/^<[\w.-]+@[\w.-]+>$/);
      expect(field('MIME-Version')).toBe('1.0');
      expect(field('Content-Language')).toBe(locale);
      expect(field('Auto-Submitted')).toBe('auto-generated');
      expect(field('Content-Type')).toMatch(/^multipart\/alternative;\s*boundary="[\w=-]{1,70}"$/);
      for (const [, value] of fields)
        for (const word of value.match(/=\?[^\s]*\?=/g) ?? [])
          expect(word).toMatch(/^=\?UTF-8\?[QB]\?[!->@-~]{1,}\?=$/i);
      if (letter.end) {
        expect(field('List-Unsubscribe')).toBe(`<${unsubscribe}>`);
        expect(field('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
      }

      const bytes = raw.toString('latin1');
      expect(bytes.match(/[^\t\r\n\x20-\x7e]/g) ?? []).toEqual([]);
      expect(bytes.match(/.?[^\r]\n|\r[^\n].?/g) ?? []).toEqual([]);
      const long = bytes.split('\r\n').filter((line) => line.length > 998);
      expect(long).toEqual([]);
      const encodedWords = bytes.match(/=\?\S+\?=/g) ?? [];
      expect(encodedWords.filter((word) => word.length > 75)).toEqual([]);

      const { contentType, body } = parse(bytes);
      expect(contentType.type).toBe('multipart/alternative');
      const parts = body as unknown as {
        contentType: { type: string; encoding?: string };
        headers: Record<string, string>;
      }[];
      expect(parts.map((part) => part.contentType.type)).toEqual(['text/plain', 'text/html']);
      for (const part of parts) {
        expect(part.contentType.encoding?.toLowerCase()).toBe('utf-8');
        expect(part.headers['Content-Transfer-Encoding']).toMatch(/^(7bit|quoted-printable|base64)$/);
      }
    },
  );
});

test.each([
  ['2026-01-01T00:00:00Z', 'Thu, 1 Jan 2026 00:00:00 +0000'],
  ['2026-11-23T16:00:09.999Z', 'Mon, 23 Nov 2026 16:00:09 +0000'],
  ['2028-02-29T23:59:59Z', 'Tue, 29 Feb 2028 23:59:59 +0000'],
])('%s is dated %s', async (at, dated) => {
  const [one] = everyLetter();
  const raw = await written(one?.letter as Letter, 'fr', { date: Temporal.Instant.from(at) });
  expect(new Map(fieldsOf(raw)).get('Date')).toBe(dated);
});

test('no letter says that opening marks as read (letters-361)', () => {
  for (const { letter } of everyLetter())
    expect(asText(letter).replaceAll(/\s+/g, ' ')).not.toMatch(/comme lue|marks? .*as read/);
});

test('where nobody is known by name the address stands alone', async () => {
  const [one] = everyLetter();
  const raw = await written(one?.letter as Letter, 'fr', {
    to: { name: '', address: 'lea@courriel.example' },
  });
  expect(new Map(fieldsOf(raw)).get('To')).toMatch(/^<?lea@courriel\.example>?$/);
});

test('a name is no place for a further field', async () => {
  const [one] = everyLetter();
  const letter = { ...(one?.letter as Letter), subject: 'Bonjour\r\nBcc: everybody@evil.example' };
  const to = { name: 'Léa\r\nBcc: everybody@evil.example', address: 'lea@courriel.example' };
  const fields = fieldsOf(await written(letter, 'fr', { to }));
  expect(fields.map(([name]) => name)).not.toContain('Bcc');
});

test.each([
  ['fr', /Vous avez de nouveau écrit .* Avez-vous eu une réponse depuis/],
  ['en', /you wrote to Cabinet Lumière again\. Have you had an answer since/],
] as const)('in %s a later question is about the later message (patient-361)', (locale, says) => {
  const again = everyLetter().find((one) => one.kind === 'patient-question-again' && one.locale === locale);
  expect(again?.letter.paragraphs[0]).toMatch(says);
});

describe('names that are written from the right, and those of rows older than their cleaning', () => {
  const ofKind = (kind: string, own: Names) =>
    everyLetter(own).find((one) => one.kind === kind && one.locale === 'fr')?.letter as Letter;

  test.each([
    ['Hebrew', 'מרפאת האור', 'Nouvelle demande pour \u2068מרפאת האור\u2069'],
    ['Arabic behind a noun', 'Cabinet النور', 'Nouvelle demande pour le \u2068Cabinet النور\u2069'],
    ['an old override', '\u202eCabinet\u202c Lumière', 'Nouvelle demande pour le Cabinet Lumière'],
    ['an isolate that never ends', '\u2067Cabinet Lumière', 'Nouvelle demande pour le Cabinet Lumière'],
    ['signs that nobody sees', 'Cabinet\u200b Lu\u00admière', 'Nouvelle demande pour le Cabinet Lumière'],
  ])('%s in a subject', async (_, practice, subject) => {
    const read = await PostalMime.parse(
      await written(ofKind('new-enquiry', { ...plainNames, practice }), 'fr'),
    );
    expect(read.subject).toBe(subject);
  });

  test.each([
    ['נור חדד', 'Bonjour \u2068נור חדד\u2069,', 'נור חדד'],
    ['\u202eLéa\u202c Martin', 'Bonjour Léa Martin,', 'Léa Martin'],
  ])('%j is greeted and addressed', async (patient, greeting, name) => {
    const letter = ofKind('patient-answered', { ...plainNames, patient });
    const to = { name: patient, address: 'lea@courriel.example' };
    const read = await PostalMime.parse(await written(letter, 'fr', { to }));
    expect(lines(read.text)?.split('\n')[0]).toBe(greeting);
    expect(read.to).toMatchObject([{ ...to, name }]);
  });

  test('nothing else in a letter turns the direction of a line', () => {
    const turned = '\u202e\u2067\u200f';
    const own = { member: `${turned}Théo`, patient: `${turned}Léa`, practice: `${turned}Cabinet Lumière` };
    for (const { letter } of everyLetter(own))
      expect(JSON.stringify(letter)).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066\u2067]/);
  });
});
