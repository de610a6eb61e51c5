import { expect, test } from 'vitest';
import { when } from './when.ts';

const asked = (line: string) => when(line.split(' ').filter(Boolean));
const json = (line: string) => JSON.parse(asked(`--json ${line}`).out);
const strasbourg = '--sent 2026-04-02T17:00+02:00 --territory FR-67';

test('the example of the issue', () => {
  expect(asked(strasbourg)).toMatchInlineSnapshot(`
    {
      "code": 0,
      "err": "",
      "out": "Sent       Thursday, 2 April 2026, 17:00 (FR-67, Europe/Paris)
    Reminder   Wednesday, 8 April 2026, 17:00
               Nobody has answered for 2 working days
               3 April is Good Friday in Bas-Rhin
               4 and 5 April are a weekend
               6 April is Easter Monday
    Offer      Thursday, 9 April 2026, 17:00
               Nobody has read it for 3 working days
               3 April is Good Friday in Bas-Rhin
               4 and 5 April are a weekend
               6 April is Easter Monday
    ",
    }
  `);
});

test('from when the clock counts, and why there is nothing to come', () => {
  expect(asked('--sent 2026-04-04T22:00+02:00 --territory FR-67 --mode forward').out).toBe(`\
Sent       Saturday, 4 April 2026, 22:00 (FR-67, Europe/Paris)
Reminder   Thursday, 9 April 2026, 08:00
           Nobody has answered for 2 working days
           The clock starts on Tuesday, 7 April 2026, 08:00
           4 and 5 April are a weekend
           6 April is Easter Monday
Offer      none
           There is no way to know whether an enquiry forwarded by email has been read
`);
});

test.each([
  '2000-01-01T00:00Z',
  '2199-12-31T23:00Z',
  '2026-04-02T17:00:30+02:00',
  '2026-04-02T17:00:30.125+02:00',
])('%s is a moment', (sent) => expect(asked(`--sent ${sent} --territory FR-67`).code).toBe(0));

test('read at the moment of the sending is read', () =>
  expect(asked(`${strasbourg} --read-at 2026-04-02T17:00+02:00`).code).toBe(0));

test('the same for programs', () => {
  expect(json(strasbourg)).toMatchInlineSnapshot(`
    {
      "offer": {
        "at": "2026-04-09T17:00:00+02:00",
        "because": "Nobody has read it for 3 working days; 3 April is Good Friday in Bas-Rhin; 4 and 5 April are a weekend; 6 April is Easter Monday",
      },
      "reminder": {
        "at": "2026-04-08T17:00:00+02:00",
        "because": "Nobody has answered for 2 working days; 3 April is Good Friday in Bas-Rhin; 4 and 5 April are a weekend; 6 April is Easter Monday",
      },
      "sent": "2026-04-02T17:00:00+02:00",
      "startsCounting": "2026-04-02T17:00:00+02:00",
      "territory": "FR-67",
      "zone": "Europe/Paris",
    }
  `);
});

test.each([
  ['', '2026-04-08T17:00:00+02:00', '2026-04-09T17:00:00+02:00'],
  ['--closed 2026-04-07/2026-04-08', '2026-04-10T17:00:00+02:00', '2026-04-13T17:00:00+02:00'],
  [
    '--closed 2026-04-07/2026-04-08 2026-04-10/2026-04-10',
    '2026-04-13T17:00:00+02:00',
    '2026-04-14T17:00:00+02:00',
  ],
  [
    '--closed=2026-04-07/2026-04-08 --closed 2026-04-10/2026-04-10',
    '2026-04-13T17:00:00+02:00',
    '2026-04-14T17:00:00+02:00',
  ],
  ['--closed 2026-04-09/', '2026-04-08T17:00:00+02:00', undefined],
  ['--closed 2026-04-02/', undefined, undefined],
  ['--profile address', undefined, '2026-04-08T17:00:00+02:00'],
  ['--mode forward', '2026-04-08T17:00:00+02:00', undefined],
  ['--read-at 2026-04-02T18:00+02:00', '2026-04-08T17:00:00+02:00', undefined],
  ['--read-at 2026-04-09T17:00+02:00', '2026-04-08T17:00:00+02:00', '2026-04-09T17:00:00+02:00'],
  ['--zone America/New_York', '2026-04-08T11:00:00-04:00', '2026-04-09T11:00:00-04:00'],
])('asked with “%s” (commands-1)', (more, reminder, offer) => {
  const answer = json(`${strasbourg} ${more}`);
  expect([answer.reminder?.at, answer.offer?.at]).toEqual([reminder, offer]);
});

test.each([
  ['--territory FR-67', '--sent is missing'],
  ['--sent 2026-04-02T17:00+02:00', '--territory is missing'],
  [`${strasbourg.replace('FR-67', 'FR-20')}`, 'FR-2A, FR-2B'],
  [`${strasbourg.replace('FR-67', 'fr-67')}`, 'FR-01 to FR-19'],
  ['--sent 2026-04-02T17:00 --territory FR-67', 'with its offset'],
  ['--sent 2026-02-30T17:00Z --territory FR-67', 'not a moment'],
  ['--sent 2026-04-02T25:00Z --territory FR-67', 'not a moment'],
  ['--sent tomorrow --territory FR-67', '--sent tomorrow: not a moment'],
  ['--sent +002026-04-02T17:00Z --territory FR-67', 'not a moment'],
  ['--sent 2026-04-02T17:00Z[UTC] --territory FR-67', 'not a moment'],
  ['--sent 2026-04-02T17:00:60Z --territory FR-67', 'not a moment'],
  ['--sent 1999-12-31T17:00Z --territory FR-67', '2000 to 2199'],
  ['--sent 9999-04-02T17:00Z --territory FR-67', '2000 to 2199'],
  [`${strasbourg} --zone Europe/Nowhere`, 'IANA'],
  [`${strasbourg} --zone +02:00`, 'IANA'],
  [`${strasbourg} --closed 2026-04-07`, 'not a closure'],
  [`${strasbourg} --closed 2026-04-08/2026-04-07`, 'not a closure'],
  [`${strasbourg} --closed +002026-04-07/2026-04-08`, 'not a closure'],
  [`${strasbourg} --closed 2026-04-07T10:00/2026-04-08`, 'not a closure'],
  [`${strasbourg} --closed 2026-04-07/tomorrow`, 'not a closure'],
  [`${strasbourg} --closed 2026-04-07/20260408`, 'not a closure'],
  [`${strasbourg} --closed 20260407/2026-04-08`, 'not a closure'],
  [`${strasbourg} --closed 1999-12-31/2026-04-08`, 'not a closure'],
  [`${strasbourg} --closed 2026-04-07/2200-01-01`, 'not a closure'],
  [`${strasbourg} --closed 2026-02-30/2026-03-01`, 'not a closure'],
  [`${strasbourg} --closed 2026-04-07/2026-04-08/2026-04-09`, 'not a closure'],
  [`${strasbourg} --closed`, '--closed'],
  [`${strasbourg} --profile half`, '--profile half: accepted are complete and address'],
  [`${strasbourg} --mode fax`, '--mode fax: accepted are space and forward'],
  [`${strasbourg} --read-at 2026-04-01T09:00+02:00`, 'not before --sent'],
  [`${strasbourg} --read-at never`, '--read-at never: not a moment'],
  [`${strasbourg} --colour red`, "Unknown option '--colour'. Accepted: relais when --sent "],
  [`${strasbourg} FR-68`, "Unexpected argument 'FR-68'. Accepted: relais when --sent "],
  ['', '--sent is missing'],
])('%s is refused with one line', (line, says) => {
  const { code, out, err } = asked(line);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^[^\n]+\n$/);
  expect(err).toContain(says);
});
