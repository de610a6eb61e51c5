import { expect, test } from 'vitest';
import { asHtml } from './as-html.ts';
import { asText } from './as-text.ts';
import type { Letter } from './letter.ts';

const letter: Letter = {
  subject: 'Nouvelle demande pour <b>Lumière</b>',
  preheader: 'Un patient attend "votre" réponse.',
  greeting: 'Bonjour <img src=x onerror=alert(1)>,',
  paragraphs: ["L'échange & la suite ".repeat(12).trim()],
  action: { label: 'Ouvrir', url: 'https://relais.example/l/abc#"><script>' },
  code: { label: 'Code', text: 'ABCD2345' },
  closing: ['Relais'],
  footer: ['Vous recevez cette lettre parce que </div></body>'],
};

test('HTML holds every word as text and no tag of others', () => {
  const html = asHtml(letter, 'fr');
  expect(html).toContain('<html lang="fr">');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(html).toContain('href="https://relais.example/l/abc#&quot;&gt;&lt;script&gt;"');
  expect(html).not.toMatch(/<(img|script|b)\b/);
  expect(html.match(/<\/body>/g)).toHaveLength(1);
});

test('text wraps at 72 and keeps the link whole on its own line', () => {
  const lines = asText(letter).split('\n');
  expect(lines).toContain(letter.action?.url);
  expect(lines.every((line) => line.length <= 72)).toBe(true);
});
