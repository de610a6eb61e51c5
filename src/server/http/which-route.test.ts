import { matchRoutes } from 'react-router';
import { describe, expect, test } from 'vitest';
import { spellingsOf } from '../../../test/spellings.ts';
import routes from '../../pages/routes.ts';
import { isSecretRoute, routesKnown } from './which-route.ts';

const known = routesKnown([
  '/',
  '/fr',
  '/sign-in',
  '/demande/:id',
  '/desk/practices/:id',
  '/desk/:what/all',
  '/desk/practices/all',
  '/suivi/:locator/:secret',
  '/l/:locator',
  '*',
]);

test.each([
  ['/', '/', '/'],
  ['//', '/', '/'],
  ['/_.data', '/', '/_.data'],
  ['/.data', '/', '/_.data'],
  ['/sign-in', '/sign-in', '/sign-in'],
  ['/Sign-In', '/sign-in', '/sign-in'],
  ['/sign-in/', '/sign-in', '/sign-in'],
  ['//sign-in///', '/sign-in', '/sign-in'],
  ['/sign%2Din', '/sign-in', '/sign-in'],
  ['/%73IGN-in/', '/sign-in', '/sign-in'],
  ['/sign-in.data', '/sign-in', '/sign-in.data'],
  ['/Sign-In/.data', '/sign-in', '/sign-in.data'],
  ['/sign-in/_.data', '/sign-in', '/sign-in.data'],
  ['/desk/practices/all', '/desk/practices/all', '/desk/practices/all'],
  ['/desk/practices/ALL', '/desk/practices/all', '/desk/practices/all'],
  ['/desk/practices/x', '/desk/practices/:id', '/desk/practices/x'],
  ['/desk/others/all', '/desk/:what/all', '/desk/others/all'],
  ['/demande/A%20b', '/demande/:id', '/demande/A%20b'],
])('%s is a spelling of %s: %s (http-8)', (given, route, path) => {
  expect(known(given)).toMatchObject({ route, path });
  expect(known(path)).toMatchObject({ route, path });
});

test.each([
  '/sign-in;x',
  '/sign-in.DATA',
  '/sign-in/x',
  '/sign-in%',
  '/suivi/x',
  '/suivi/x/y/z',
  '/suivi%2Fx%2Fy',
  '/nowhere',
])('%s is none', (path) => expect(known(path)).toBeNull());

const anId = '0197a3c2-1111-4222-8333-444455556666';

describe('what a log shows', () => {
  test.each([
    ['/suivi/loc/s3cret', '/suivi/[locator]/[secret]'],
    ['//SUIVI//loc/s3cret/', '/suivi/[locator]/[secret]'],
    ['/%73uivi/loc/s3cret.data', '/suivi/[locator]/[secret]'],
    ['/L/loc/', '/l/[locator]'],
    ['/demande/Bonjour%20docteur', '/demande/[id]'],
    [`/demande/${anId}`, `/demande/${anId}`],
  ])('%s: %s', (given, shown) => expect(known(given)?.shown).toBe(shown));
});

test.each([
  [`/demande/${anId}`, anId],
  [`/desk/others/${anId}`, undefined],
  ['/demande/Bonjour', '[no id]'],
  ['/sign-in', undefined],
])('%s is about the enquiry %s', (given, enquiry) => expect(known(given)?.enquiry).toBe(enquiry));

test.each([
  ['/suivi/:locator/:secret', true],
  ['/digest/:person/:secret', true],
  ['/l/:locator', true],
  [null, true],
  ['/sign-in', false],
  ['/demande/:id', false],
])('%s holds a secret: %s', (route, holds) => expect(isSecretRoute(route)).toBe(holds));

describe('every spelling that the router takes of a page is known', () => {
  const pages = routes.flatMap(({ path }) => path ?? []);
  const pagesKnown = routesKnown(pages);
  const table = pages.map((path) => ({ path, id: path }));
  const ofRouter = (pathname: string) => {
    const path = pathname.replace(/\/_\.data$/, '/').replace(/\.data$/, '');
    return matchRoutes(table, path || '/')?.at(-1)?.route.path;
  };

  test.each(pages.filter((path) => path !== '*' && path !== '/'))('%s', (path) => {
    const filled = path.replaceAll(/:\w+/g, 'Aa-1');
    const all = [filled, ...spellingsOf(filled)];
    for (const spelling of all.flatMap((one) => [one, `${one}.data`, `${one}/_.data`])) {
      const route = ofRouter(spelling);
      if (route !== '*')
        expect({ spelling, route: pagesKnown(spelling)?.route }).toEqual({ spelling, route });
    }
    expect(ofRouter(filled)).toBe(path);
  });
});
