import { describe, expect, test } from 'vitest';
import { whichBrowser } from '../../src/access/session/which-browser.ts';
import { whichPage } from '../../src/access/which-page.ts';
import { whySpam } from '../../src/answering/why-spam.ts';
import { questionSchema } from '../../src/asking/question.ts';
import { whyHeld } from '../../src/asking/why-held.ts';
import { slugOf } from '../../src/directory/slug-of.ts';
import { whichNumbers } from '../../src/directory/which-numbers.ts';
import { whichTown } from '../../src/directory/which-town.ts';
import { whatIsSought } from '../../src/enquiry/search/what-is-sought.ts';
import { whichTerms } from '../../src/enquiry/search/which-terms.ts';
import { escaped } from '../../src/letters/as-html.ts';
import { momentIn } from '../../src/pages/moment-in.ts';
import { isEmailAddress } from '../../src/people/email-address.ts';
import { readDirectoryFile } from '../../src/people/read-directory-file.ts';
import { whatWasMeant } from '../../src/people/what-was-meant.ts';
import { cookiesOf } from '../../src/server/http/cookies-of.ts';
import { languageOf } from '../../src/server/http/language-of.ts';
import { addressOf, networkOf } from '../../src/server/http/network-of.ts';
import { readyAnswer } from '../../src/server/http/ready-answer.ts';
import { routesKnown } from '../../src/server/http/which-route.ts';
import { whyNoEntry } from '../../src/server/http/why-no-entry.ts';
import { asLine, asMessage, tooLongBy } from '../../src/words/typed.ts';

declare global {
  var blocksRun: number;
}

function workOf(does: () => unknown): number {
  globalThis.blocksRun = 0;
  does();
  return globalThis.blocksRun;
}

const knownRoute = routesKnown(['/suivi/:locator/:secret', '/sign-in', '/:any', '/']);
const page = readyAnswer(new TextEncoder().encode('<p>Relais</p>'), { 'content-type': 'text/html' });
const askedWith = (name: string) => (text: string) =>
  page(new Request('http://relais.example/', { headers: { [name]: text.replaceAll(/[^ -~]/g, '?') } }));
const from = (request: { origin?: string; contentType?: string; path?: string }) =>
  whyNoEntry({
    ...{
      method: 'POST',
      path: '/',
      host: 'relais.example',
      publicUrl: 'https://relais.example',
      route: null,
    },
    ...{ origin: null, fetchSite: null, contentType: null },
    ...request,
  });
const signs = { secondsToFill: 9, hiddenField: '', fromAddressLastDay: 0, fromSenderLastHour: 0 };
const question = {
  procedure: 'x',
  name: 'Léa',
  email: 'lea@courriel.example',
  message: 'Bonjour',
  consent: 'yes',
};

/** What takes a text from outside, and what it does with it. */
const doors: Record<string, (text: string) => unknown> = {
  'If-None-Match': askedWith('if-none-match'),
  'Accept-Encoding': askedWith('accept-encoding'),
  'Accept-Language': (text) => languageOf('/', text),
  Cookie: (text) => cookiesOf(text, true),
  'User-Agent': whichBrowser,
  'X-Forwarded-For': (text) => networkOf(addressOf(text, undefined, true)),
  Origin: (text) => from({ origin: text }),
  'Content-Type': (text) => from({ contentType: text }),
  'a path': (text) => [from({ path: text }), knownRoute(text), whichPage(text), languageOf(text, null)],
  'a moment in a query': momentIn,
  'a name': (name) => [
    questionSchema.safeParse({ ...question, name }),
    whyHeld({ ...signs, name, message: '' }),
  ],
  'an e-mail address': (text) => [isEmailAddress(text), whatWasMeant(text)],
  'a telephone': (text) => whichNumbers(text),
  'a message': (message) => [
    questionSchema.safeParse({ ...question, message }),
    whyHeld({ ...signs, name: '', message }),
    whySpam({ words: message, copies: 0, held: false }),
    tooLongBy(message, 5000),
    asMessage(message),
    escaped(message),
  ],
  'what is found of a message': (text) => whichTerms({ words: [text] }),
  'what is found of a name': (name) => whichTerms({ patient: { name, email: '', phone: '' } }),
  'what is looked for': (text) => whatIsSought(text, []),
  'a town': whichTown,
  'the name of a practice': (text) => [slugOf(text), asLine(text)],
  'a file, as CSV': readDirectoryFile,
  'a file, as JSON': (text) => readDirectoryFile(`{"practices":[${JSON.stringify(text)}]}`),
};

/** What a foe repeats: what stands between, what begins and never ends, what one sign becomes many of. */
const repeated = [
  ...[
    ' ',
    ',',
    ';',
    '=',
    '&',
    '-',
    '.',
    '@',
    ':',
    '/',
    '"',
    '(',
    '\n',
    '\r\n',
    '%41',
    'a',
    '0',
    'é',
    '\ufdfa',
  ],
  ...['a ', 'ab,', 'a=b;', 'a@b.', '06 ', 'x-', 'www.', '( ', ' ou ', 'q=0;', '\u200b', '\u0301', '😀'],
];
const length = 1000;

describe.each(Object.entries(doors))('%s', (_, takes) => {
  test.each(repeated.map((part) => [JSON.stringify(part), part]))(
    'of %s: twice as long, twice the work (search-101)',
    (_, part) => {
      const text = part.repeat(length / part.length);
      takes(text);
      const [once, twice] = [workOf(() => takes(text)), workOf(() => takes(text + text))];
      expect(once).toBeGreaterThan(0);
      expect(twice).toBeLessThanOrEqual(once * 2.5);
    },
  );
});

test('work that grows faster is found', () => {
  const everyPair = (text: string) =>
    [...text].flatMap((one) => [...text].filter((other) => asLine(other) === one));
  const [once, twice] = ['abc'.repeat(20), 'abc'.repeat(40)].map((text) => workOf(() => everyPair(text)));
  expect(twice).toBeGreaterThan((once ?? 0) * 2.5);
});
