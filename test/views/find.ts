import { paths } from '../../src/words/paths.ts';
import type { Lang } from '../../src/words/write.ts';
import { botulinum, lumiere } from '../cast.ts';
import type { Views } from './view.ts';

const closing = 'cabinet-du-parc-lyon';
const closed = 'cabinet-des-tilleuls-lyon';
const who = 'nobody';

const home = (lang: Lang): Views => {
  const address = paths[lang].home;
  return [
    { name: 'home', who, address },
    {
      name: 'home-procedures',
      who,
      address,
      act: (page) => page.locator('.by-procedure > summary').click(),
      shows: '.by-procedure[open] .tags',
    },
  ];
};

const results = (lang: Lang): Views => {
  const { results } = paths[lang];
  return [
    { name: 'results', who, address: `${results}?procedure=${botulinum}&town=lyon`, shows: '.practice' },
    { name: 'results-town', who, address: `${results}?town=lyon`, shows: '.practice' },
    { name: 'results-many', who, address: results, shows: '.pager' },
    { name: 'results-none', who, address: `${results}?town=nowhere`, shows: '.empty' },
  ];
};

const profile = (lang: Lang): Views => {
  const { profile } = paths[lang];
  return [
    { name: 'profile', who, address: profile(lumiere.reference), shows: '.hours' },
    { name: 'profile-closed', who, address: profile(closed), shows: '.others' },
    {
      name: 'profile-closed-others',
      who,
      address: `${profile(closed)}?procedure=laser-epilation`,
      shows: '.others .practice',
    },
    {
      name: 'profile-none-near',
      who,
      address: `${profile(closed)}?procedure=lifting`,
      shows: '.others p + .further',
    },
    { name: 'profile-closing', who, address: profile(closing), shows: '.notice + .others' },
  ];
};

const accessibility = (lang: Lang): Views => [
  { name: 'accessibility', who, address: paths[lang].accessibility },
];

const legal = (lang: Lang): Views => [{ name: 'legal', who, address: paths[lang].legal, shows: '.lacking' }];

const ask = (lang: Lang): Views => {
  const { ask } = paths[lang];
  return [
    { name: 'ask-nothing-chosen', who, address: ask(lumiere.reference) },
    { name: 'ask', who, address: `${ask(lumiere.reference)}?procedure=${botulinum}` },
    {
      name: 'ask-errors',
      who,
      address: ask(lumiere.reference),
      act: (page) => page.locator('.letter-sheet button').click(),
      shows: '[role=alert]',
    },
    { name: 'ask-closed', who, address: ask(closed), shows: '.others' },
    { name: 'ask-closing', who, address: `${ask(closing)}?procedure=${botulinum}`, shows: '.others' },
  ];
};

export const find = {
  '/fr': home('fr'),
  '/fr/cabinets': results('fr'),
  '/fr/cabinets/:slug': profile('fr'),
  '/fr/accessibilite': accessibility('fr'),
  '/fr/mentions-legales': legal('fr'),
  '/fr/cabinets/:slug/demande': ask('fr'),
  '/en': home('en'),
  '/en/practices': results('en'),
  '/en/practices/:slug': profile('en'),
  '/en/accessibility': accessibility('en'),
  '/en/legal': legal('en'),
  '/en/practices/:slug/enquiry': ask('en'),
  '/': { noPage: 'it leads to the home page in the language of the browser' },
} satisfies Record<string, Views>;
