import { expect, test } from 'vitest';
import { type Signs, whyHeld } from './why-held.ts';

const lea: Signs = {
  secondsToFill: 40,
  hiddenField: '',
  fromAddressLastDay: 0,
  fromSenderLastHour: 0,
  name: 'Léa Martin',
  message: 'Bonjour, je voudrais un rendez-vous. Mes photos : https://photos.example/lea',
};

test.each<[string, Partial<Signs>, string[]]>([
  ['a person', {}, []],
  ['a browser that fills forms in', { secondsToFill: 3 }, []],
  ['a machine in two seconds (http-17)', { secondsToFill: 2 }, ['too-fast']],
  ['the hidden field', { hiddenField: 'https://x.example' }, ['hidden-field']],
  ['her sixth practice today', { fromAddressLastDay: 5 }, []],
  ['a seventh', { fromAddressLastDay: 6 }, ['many-from-address']],
  ['a mobile network shared by many', { fromSenderLastHour: 29 }, []],
  ['a farm', { fromSenderLastHour: 30 }, ['many-from-sender']],
  ['three links', { message: 'http://a.example https://b.example www.c.example' }, ['many-links']],
  ['an address in the name', { name: 'lea@courriel.example' }, ['contact-in-name']],
  ['an address in signs of another width', { name: 'lea＠courriel．example' }, ['contact-in-name']],
  ['a link in the name', { name: 'Gagnez https://x.example' }, ['contact-in-name']],
  ['a link without its beginning', { name: 'Cheap pills www.x.example' }, ['contact-in-name']],
  ['a bare domain', { name: 'Visitez superpromo.fr' }, ['contact-in-name']],
  ['a number to call', { name: 'Appelez le 06 39 98 41 07' }, ['contact-in-name']],
  ['a title', { name: 'Mme.Martin' }, []],
  ['another title', { name: 'Dr.Léa Martin' }, []],
  ['initials', { name: 'L.-A. M.Martin' }, []],
  ['a sentence’s end', { name: 'Léa Martin. Merci' }, []],
  ['a year', { name: 'Léa Martin 1984' }, []],
  [
    'all of it',
    { secondsToFill: 0, hiddenField: 'x', fromAddressLastDay: 99 },
    ['too-fast', 'hidden-field', 'many-from-address'],
  ],
])('%s (asking-6)', (_, signs, because) => {
  expect(whyHeld({ ...lea, ...signs })).toEqual(because);
});
