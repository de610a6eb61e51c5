import { createRequire } from 'node:module';
import type { CompatData, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { browsers } from '../../src/pages/browsers.ts';

/** What every browser knows since when (MDN). */
export const known: CompatData = createRequire(import.meta.url)('@mdn/browser-compat-data');

type Browser = keyof CompatData['browsers'];
const names: Record<string, Browser> = { ios: 'safari_ios' };

const promised = browsers.map((one) => {
  const [, name = '', version = ''] = /^([a-z]+)([\d.]+)$/.exec(one) ?? [];
  return { browser: (names[name] ?? name) as Browser, version };
});

const isUpTo = (version: string, limit: string) => {
  const parts = (text: string) => text.replace('≤', '').split('.').map(Number);
  const [a, b] = [parts(version), parts(limit)];
  const place = [0, 1, 2].find((at) => (a[at] ?? 0) !== (b[at] ?? 0)) ?? 0;
  return (a[place] ?? 0) <= (b[place] ?? 0);
};

/** The browser of that version has it, under its own name and without a switch. */
const has = (version: string, one: SimpleSupportStatement) =>
  typeof one.version_added === 'string' &&
  one.version_added !== 'preview' &&
  isUpTo(one.version_added, version) &&
  !(typeof one.version_removed === 'string' && isUpTo(one.version_removed, version)) &&
  !one.flags &&
  !one.prefix &&
  !one.alternative_name;

/** Some browser that we promise has not got it. What is not described is taken to be everywhere. */
export const isNewer = (feature: Identifier | undefined): boolean =>
  feature?.__compat !== undefined &&
  promised.some(({ browser, version }) => {
    const support = feature.__compat?.support[browser];
    return ![support ?? []].flat().some((one) => has(version, one));
  });

/** What is described directly under a name, by its name. */
export const under = (feature: Identifier | undefined): [string, Identifier][] =>
  Object.entries(feature ?? {}).filter(([name]) => name !== '__compat') as [string, Identifier][];

/** A property of an object or class of the browser; `of` is null where it is a global. */
export type Name = { of: string | null; name: string };

/** Globals of pages that are no classes stand beside the classes. */
const ofPages = ['Window', 'WindowOrWorkerGlobalScope'];

function namesIn(of: string, feature: Identifier): (Name & { feature: Identifier })[] {
  const members = under(feature).map(([name, one]) => ({
    of,
    name: name.replace(/_static$/, ''),
    feature: one,
  }));
  return ofPages.includes(of) ? members.map((one) => ({ ...one, of: null })) : members;
}

const describedIn = (all: Identifier | undefined) =>
  under(all).flatMap(([name, feature]) => [
    { of: null, name, feature },
    ...namesIn(name, feature),
    ...(name === 'Intl' ? under(feature).flatMap(([own, one]) => namesIn(`Intl.${own}`, one)) : []),
  ]);
const ofLanguage = describedIn(known.javascript.builtins);
const ofBrowser = describedIn(known.api);
const described = [...ofLanguage, ...ofBrowser];

/** Every name of JavaScript and of the browser that some promised browser lacks. */
export const newerNames: Name[] = [
  // Described as what all iterators are, which is older than the global of this name.
  { of: null, name: 'Iterator' },
  ...described
    .filter(({ feature, name }) => isNewer(feature) && /^(@@)?[A-Za-z]+$/.test(name))
    .map(({ of, name }) => ({ of, name })),
];

const older = new Set(described.filter((one) => !isNewer(one.feature)).map((one) => one.name));

const members = (all: typeof described) =>
  all.filter((one) => one.of !== null && isNewer(one.feature) && !older.has(one.name)).map((one) => one.name);

/** Names of methods and properties that nothing in the promised browsers bears: those of the language, and of the
 * browser those of several words. A single word of the browser's (`to`, `lines`) may be anybody's. */
export const newerMembers: ReadonlySet<string> = new Set([
  ...members(ofLanguage),
  ...members(ofBrowser).filter((name) => /[a-z][A-Z]/.test(name)),
]);
