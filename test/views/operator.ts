import type { Views } from './view.ts';

const who = 'operator';
const list = '/operator/figures/enquiries?days=90&set=sent';

export const operator = {
  '/operator': [
    { name: 'operator-alarms', who, address: '/operator', shows: '.rows li ~ li' },
    { name: 'operator-relay', who, address: '/operator#relay', shows: '[aria-labelledby=relay] button' },
    { name: 'operator-sent-again', who, address: '/operator?done=sent-again', shows: '.notice' },
    { name: 'operator-set-right', who, address: '/operator?done=set-right', shows: '.notice' },
  ],
  '/operator/figures': [{ name: 'operator-figures', who, address: '/operator/figures', shows: '.funnel' }],
  '/operator/figures/enquiries': [
    { name: 'operator-list', who, address: list, shows: '.rows li' },
    { name: 'operator-list-week', who, address: `${list}&week=2026-06-08`, shows: '.rows li' },
  ],
  '/operator/what-if': [
    { name: 'operator-what-if-nothing-asked', who, address: '/operator/what-if', shows: '.what-if' },
    {
      name: 'operator-what-if-wrong',
      who,
      address: '/operator/what-if?reminder=3&offer=2',
      shows: '#offer-error',
    },
    {
      name: 'operator-what-if',
      who,
      address: '/operator/what-if?reminder=1&offer=2',
      shows: '[aria-labelledby=changes] table',
    },
    {
      name: 'operator-what-if-again-wrong',
      who,
      address: '/operator/what-if?again=4&question=3',
      shows: '#question-error',
    },
    {
      name: 'operator-what-if-again',
      who,
      address: '/operator/what-if?again=1&question=2',
      shows: '[aria-labelledby=moved-later]',
    },
  ],
} satisfies Record<string, Views>;
