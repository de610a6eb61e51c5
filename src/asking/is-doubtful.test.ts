import { expect, test } from 'vitest';
import { isDoubtful, type Signs } from './is-doubtful.ts';

const lea: Signs = {
  secondsToFill: 40,
  hiddenField: '',
  fromAddressLastDay: 0,
  fromSenderLastHour: 0,
  message: 'Bonjour, je voudrais un rendez-vous. Mes photos : https://photos.example/lea',
};

test.each<[string, Partial<Signs>, string[]]>([
  ['a person', {}, []],
  ['a browser that fills forms in', { secondsToFill: 3 }, []],
  ['a machine in two seconds', { secondsToFill: 2 }, ['too-fast']],
  ['the hidden field', { hiddenField: 'https://x.example' }, ['hidden-field']],
  ['her sixth practice today', { fromAddressLastDay: 5 }, []],
  ['a seventh', { fromAddressLastDay: 6 }, ['many-from-address']],
  ['a mobile network shared by many', { fromSenderLastHour: 29 }, []],
  ['a farm', { fromSenderLastHour: 30 }, ['many-from-sender']],
  ['three links', { message: 'http://a.example https://b.example www.c.example' }, ['many-links']],
  [
    'all of it',
    { secondsToFill: 0, hiddenField: 'x', fromAddressLastDay: 99 },
    ['too-fast', 'hidden-field', 'many-from-address'],
  ],
])('%s', (_, signs, because) => {
  expect(isDoubtful({ ...lea, ...signs })).toEqual(because);
});
