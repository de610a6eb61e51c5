import { expect, test } from 'vitest';
import type { Part } from './directory-file.ts';
import { didYouMean, shown, whatIsWrong } from './what-is-wrong.ts';

const told = (part: Part, value: object) =>
  whatIsWrong(part, value).wrong.map(({ path, problem }) => `${path.join('.')}: ${problem}`);
const practice = (fields: object) => told('practices', { reference: 'cabinet-neuf', ...fields });
const span = (day: number, from: string, to: string) => ({ day, from, to });
const closed = (from: string, to: string | null) => ({ from, to, reason: 'leave' });

test.each<[object, RegExp]>([
  [{ closure: [] }, /^closure: is not a field; did you mean closures\?$/],
  [{ telephone: '3975' }, /^telephone: is not a field; did you mean phone\?$/],
  [{ colour: 'red' }, /^colour: is not a field; known are reference, name, owner,/],
  [{ about: { de: 'Guten Tag' } }, /^about\.de: is not a field; known are fr, en$/],
  [{ reference: 'Cabinet Été' }, /^reference: "Cabinet Été" is not accepted; accepted: a-z, 0-9 and single/],
  [{ name: null }, /^name: nothing is not accepted; accepted: a text of 1 to 200 characters$/],
  [{ name: '' }, /^name: "" is not accepted/],
  [{ name: '\u200b' }, /^name: "\u200b" is not accepted/],
  [{ name: 'Cabinet\u0000Nul' }, /^name: "Cabinet\\u0000Nul" holds the control sign U\+0000$/],
  [{ street: 'a\u001b[31m' }, /^street: .* holds the control sign U\+001B$/],
  [{ street: 'a\u0085b' }, /^street: .* holds the control sign U\+0085$/],
  [{ name: 'a\ud800' }, /^name: "a\\ud800" contains half of a character/],
  [{ about: { fr: 'a\u0000' } }, /^about\.fr: .* holds the control sign U\+0000$/],
  [
    { about: { fr: 'a'.repeat(2001) } },
    /^about\.fr: "a{58}… is not accepted; accepted: a text of at most 2000 characters$/,
  ],
  [{ town: '…' }, /^town: "…" is not accepted; accepted: a text of 1 to 100 characters, with a letter$/],
  [{ postcode: 69002 }, /^postcode: 69002 is not accepted; accepted: five digits as a text, such as 69002$/],
  [{ postcode: '1000' }, /^postcode: "1000" has lost a digit: a spreadsheet drops the first 0 of 01000$/],
  [{ postcode: '6900A' }, /^postcode: "6900A" is not accepted/],
  [{ latitude: '45.7' }, /^latitude: "45\.7" is not accepted; accepted: degrees from -90 to 90/],
  [{ latitude: 91 }, /^latitude: 91 is not accepted/],
  [{ phone: 'sur rendez-vous' }, /^phone: "sur rendez-vous" is not accepted; accepted: one telephone number/],
  [
    { phone: '04 65 71 13 29 / 06 39 98 12 34' },
    /^phone: .* is not accepted; accepted: one telephone number/,
  ],
  [{ phone: '465711329' }, /^phone: "465711329" has lost its first 0/],
  [{ email: 'nobody' }, /^email: "nobody" is not accepted; accepted: one email address/],
  [{ territory: 'FR-99' }, /^territory: "FR-99" is not accepted; accepted: FR-01 to/],
  [{ zone: 'Mars/Olympus' }, /^zone: "Mars\/Olympus" is not accepted/],
  [{ mode: 'fax' }, /^mode: "fax" is not accepted; accepted: space or forward$/],
  [{ hours: null }, /^hours: nothing is not accepted; accepted: a list of spans/],
  [{ hours: ['1 9h-12h'] }, /^hours\.0: "1 9h-12h" is not accepted; accepted: \{"day": 1/],
  [{ hours: [span(8, '09:00', '12:00')] }, /^hours\.0\.day: 8 is not accepted; accepted: 1 \(Monday\) to 7/],
  [
    { hours: [span(1, '00:00', '24:00')] },
    /^hours\.0\.to: "24:00" is not accepted; accepted: 00:00 to 23:59/,
  ],
  [{ hours: [span(1, '19:00', '08:00')] }, /^hours\.0: .* ends before it begins; a night is two spans/],
  [{ hours: [span(1, '09:00', '09:00')] }, /^hours\.0: .* ends before it begins/],
  [{ hours: [span(2, '10:00', '18:00'), span(2, '09:00', '12:00')] }, /^hours: .* overlap on day 2$/],
  [
    { hours: [span(3, '08:00', '09:00'), span(3, '10:00', '11:00'), span(3, '12:00', '13:00')] },
    /^hours: .* are more than 2 on day 3$/,
  ],
  [{ closures: [closed('2027-01-02', '2026-12-24')] }, /^closures\.0: .* ends before it begins$/],
  [
    { closures: [{ from: '2026-12-24', reason: 'leave' }] },
    /^closures\.0\.to: is missing; accepted: a day .* or null/,
  ],
  [
    { closures: [closed('24/12/2026', null)] },
    /^closures\.0\.from: "24\/12\/2026" is not accepted; accepted: a day/,
  ],
  [{ closures: [closed('2026-02-30', null)] }, /^closures\.0\.from: "2026-02-30" is not accepted/],
  [{ closures: [closed('0026-12-24', null)] }, /^closures\.0\.from: "0026-12-24" is not accepted/],
  [
    { closures: [{ ...closed('2026-12-24', null), reason: 'congés' }] },
    /^closures\.0\.reason: .* accepted: leave, training/,
  ],
  [
    { closures: [{ ...closed('2026-12-24', null), yearly: 'no' }] },
    /^closures\.0\.yearly: "no" is not accepted/,
  ],
])('%j is told once', (fields, line) => expect(practice(fields)).toEqual([expect.stringMatching(line)]));

test('all that is wrong is told', () =>
  expect(told('members', { name: 7, practice: 'x y', receives: 'peut-être' })).toEqual([
    expect.stringMatching(/^email: is missing; accepted: one email address/),
    expect.stringMatching(/^name: 7 is not accepted/),
    expect.stringMatching(/^practice: "x y" is not accepted; accepted: the reference of a practice$/),
    expect.stringMatching(
      /^receives: "peut-être" is not accepted; accepted: true or false, in CSV yes, y, oui/,
    ),
  ]));

test('what is right comes composed, single-spaced and without invisible signs, and nothing that is not named (people-109)', () => {
  const given = {
    reference: 'cabinet-neuf',
    name: ' Cabinet\u00a0 E\u0301te\u0301\u200b ',
    street: '1 rue\nNeuve',
    email: 'Nous@Neuf.example',
    phone: '\u202a3975\u202c',
    about: { fr: 'Un.\r\n\tDeux.' },
    closures: [closed('2026-12-24', null)],
    hours: [span(1, '14:00', '18:00'), span(1, '09:00', '14:00')],
  };
  expect(whatIsWrong('practices', given)).toEqual({
    wrong: [],
    entry: {
      ...given,
      name: 'Cabinet Été',
      street: '1 rue Neuve',
      email: 'nous@neuf.example',
      phone: '3975',
      about: { fr: 'Un.\n\tDeux.' },
      closures: [{ ...closed('2026-12-24', null), note: null, yearly: false }],
    },
  });
});

test('null takes away what may be missing', () => {
  const fields = ['owner', 'street', 'latitude', 'longitude', 'phone', 'email'];
  expect(practice(Object.fromEntries(fields.map((field) => [field, null])))).toEqual([]);
});

test.each([
  [undefined, 'nothing'],
  [null, 'nothing'],
  ['a', '"a"'],
  [{ a: 1 }, '{"a":1}'],
  ['é'.repeat(100), `"${'é'.repeat(58)}…`],
])('%j is shown as %s', (value, as) => expect(shown(value)).toBe(as));

test.each([
  ['Horaires', 'did you mean hours?'],
  ['hour', 'did you mean hours?'],
  ['constructor', 'known are hours, phone'],
])('%s: %s', (typed, meant) => expect(didYouMean(typed, ['hours', 'phone'])).toBe(meant));
