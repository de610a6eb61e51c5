import type { Views } from './view.ts';

const who = 'member';
const list = '/desk/figures/enquiries';

export const figures = {
  '/desk/figures': [
    { name: 'figures', who, address: '/desk/figures', shows: '.funnel' },
    { name: 'figures-none', who, address: '/desk/figures?from=2025-06-01&to=2025-06-09', shows: '.empty' },
    {
      name: 'figures-no-period',
      who,
      address: '/desk/figures?from=2026-06-09&to=2026-06-01',
      shows: '.notice.warn',
    },
  ],
  '/desk/figures.csv': { noPage: 'a file' },
  '/desk/figures/enquiries': [
    { name: 'figures-list', who, address: `${list}?set=counted`, shows: '.rows li' },
    {
      name: 'figures-list-handled',
      who,
      address: '/desk/figures',
      act: (page) => page.locator('.key-figures a').first().click(),
      shows: '.rows li',
    },
    {
      name: 'figures-list-week',
      who,
      address: `${list}?set=sent&month=2026-06&week=2026-06-08`,
      shows: '.rows li',
    },
    { name: 'figures-list-none', who, address: `${list}?set=sent&month=2025-06`, shows: '.empty' },
  ],
} satisfies Record<string, Views>;
