import { closureReasons } from '../directory/closure.ts';
import { acceptedTerritories } from '../directory/territory.ts';
import { roles } from './person.ts';
import { yesAndNo } from './yes-or-no.ts';

const oneOf = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
const text = (longest: number) => `a text of 1 to ${longest} characters`;
const list = (of: string) => `a list of ${of}`;

const slug = 'a-z, 0-9 and single hyphens, such as cabinet-lumiere-lyon (at most 100 characters)';
const address = 'one email address, such as camille@cabinet.example';
const slugs = list('slugs of procedures');
const time = '00:00 to 23:59, such as 09:00; the last minute of a day is 23:59';
const yesOrNo = `true or false, in CSV ${yesAndNo}`;

const closure =
  '{"from": "2026-12-24", "to": "2027-01-02", "reason": "leave"}, in CSV 2026-12-24/2027-01-02 leave';
const day = 'a day from 2000 to 2199, such as 2026-12-24';

/** What each field of a directory file accepts, in words; the items of a list are its name with `[]`. */
export const acceptedValues: Readonly<Record<string, string>> = {
  practices: 'an object',
  'practices.reference': slug,
  'practices.name': text(200),
  'practices.owner': `${slug}; null, or - in CSV, removes it`,
  'practices.street': text(200),
  'practices.postcode': 'five digits as a text, such as 69002',
  'practices.town': `${text(100)}, with a letter`,
  'practices.latitude': 'degrees from -90 to 90, such as 45.75447',
  'practices.longitude': 'degrees from -180 to 180, such as 4.836',
  'practices.territory': acceptedTerritories,
  'practices.zone': 'the name of a time zone, such as Europe/Paris',
  'practices.phone':
    'one telephone number, as it is dialled in France (04 65 71 13 29, 3975) or from abroad (+33 4 65 71 13 29)',
  'practices.email': address,
  'practices.hours': list('spans, such as {"day": 1, "from": "09:00", "to": "12:30"}, in CSV 1 09:00-12:30'),
  'practices.hours[]': '{"day": 1, "from": "09:00", "to": "12:30"}, in CSV 1 09:00-12:30; 1 is Monday',
  'practices.hours[].day': '1 (Monday) to 7 (Sunday)',
  'practices.hours[].from': time,
  'practices.hours[].to': time,
  'practices.mode': 'space or forward',
  'practices.about': 'texts in fr and en',
  'practices.about.fr': 'a text of at most 2000 characters',
  'practices.about.en': 'a text of at most 2000 characters',
  'practices.procedures': slugs,
  'practices.procedures[]': 'the slug of a procedure, such as peeling',
  'practices.unavailable': slugs,
  'practices.unavailable[]': 'the slug of a procedure, such as peeling',
  'practices.closures': list(`closures, such as ${closure}`),
  'practices.closures[]': closure,
  'practices.closures[].from': day,
  'practices.closures[].to': `${day}, or null where no end is known`,
  'practices.closures[].reason': oneOf(closureReasons),
  'practices.closures[].note': 'a text of at most 500 characters, or null',
  'practices.closures[].yearly': 'true or false',
  procedures: 'an object',
  'procedures.slug': slug,
  'procedures.name': 'names in fr and en',
  'procedures.name.fr': text(200),
  'procedures.name.en': text(200),
  members: 'an object',
  'members.email': address,
  'members.name': text(120),
  'members.locale': 'fr or en',
  'members.practice': 'the reference of a practice',
  'members.role': oneOf(roles),
  'members.receives': yesOrNo,
};
