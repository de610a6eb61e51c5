import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newerInElements, newerInScript, newerInStyle } from '../browsers/uses-of.ts';

/** What is used although a promised browser lacks it, and why that does no harm there. */
const allowed: Record<string, string> = {
  setImmediate: 'the scheduler of React asks whether it is there, and takes a message channel',
  navigation: 'React asks whether it is there, to show that a page is on its way',
  '.canIntercept': 'of an event of navigation, which is asked about first',
  '.currentEntry': 'of navigation, which is asked about first',
  '.navigationType': 'the router asks whether it is there',
  '.saveData': 'the router asks whether it is there',
  '.startViewTransition': 'asked about first, and no page of ours wants one',
  '.skipTransition': 'of a transition, which no page of ours has',
  '.viewTransition': 'a property that the router has of its own',
  '.marginTop': 'a style, which React writes into an animation of its own',
  '.marginBottom': 'the same',
  '.cssFloat': 'a style that React writes by this name',
  '.fetchPriority': 'an attribute that React would write; without it a file waits its turn',
  '.imageSizes': 'the same; no page of ours has it',
  '.fromElement': 'of a mouse, copied by React where it is there',
  '.movementX': 'the same',
  '.movementY': 'the same',
  '.createContext': 'React’s own',
  '.displayName': 'React’s own',
  '.use': 'React’s own',
  ':selection': 'a telephone of Apple marks what is selected as it always does',
  'cursor: pointer': 'a telephone has no pointer',
  'cursor: default': 'a telephone has no pointer',
  resize: 'a telephone has no corner to pull at',
  'resize: vertical': 'the same',
  'field-sizing': 'a field scrolls where it cannot grow',
  'field-sizing: content': 'the same',
  'text-wrap': 'lines break where they always did',
  'text-wrap: balance': 'the same',
  'text-wrap: pretty': 'the same',
  'background: 1lh': 'paper without lines: the background that was said before stays',
  'min-height: 1lh': 'a field is as high as its rows',
  'min-height: type()': 'the same',
  '@page': 'paper has the margins that the printer gives it',
  'break-after: avoid': 'a heading may stand at the foot of a page',
  'forced-color-adjust': 'where it is lacking there are no colours of her system either',
  'forced-color-adjust: none': 'the same',
};

const builtOf = (kind: string) => globSync(`build/client/assets/*.${kind}`);
const reader = { js: newerInScript, css: newerInStyle };

const uses = (kind: 'js' | 'css') =>
  builtOf(kind).flatMap((path) =>
    [...reader[kind](readFileSync(path, 'utf8'), path)].map((name) => ({ name, in: basename(path) })),
  );

describe('what is built for browsers', () => {
  const found = [...uses('js'), ...uses('css')];

  test('holds both kinds of file', () =>
    expect([builtOf('js').length > 20, builtOf('css').length > 0]).toEqual([true, true]));

  test('uses nothing that a promised browser lacks, unless it does without (pages-101)', () =>
    expect(found.filter((one) => !Object.hasOwn(allowed, one.name))).toEqual([]));

  test('is allowed nothing that it does not use', () => {
    const names = new Set(found.map((one) => one.name));
    expect(Object.keys(allowed).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('the check finds what is newer', () => {
  test.each([
    ['const day = Temporal.Now', ['Temporal', 'Temporal.Now']],
    ['window.ToggleEvent', ['window.ToggleEvent']],
    ['Promise.withResolvers()', ['Promise.withResolvers']],
    ['Object.groupBy(list, by)', ['Object.groupBy']],
    ['Array.fromAsync(list)', ['Array.fromAsync']],
    ['Iterator.from(list)', ['Iterator', 'Iterator.from']],
    ['list.toSorted()', ['.toSorted']],
    ['one.union(other)', ['.union']],
    ['const { newState } = event', ['.newState']],
    ['URL.parse(address)', ['URL.parse']],
    ['({ Temporal: 1, union: 2 })', []],
    ['list.at(-1); structuredClone(list); Object.hasOwn(list, 1)', []],
  ])('%s', (text, names) => expect([...newerInScript(text, 'a.js')].sort()).toEqual([...names].sort()));

  test.each([
    ['a { color: light-dark(#fff, #000) }', ['color: light-dark()']],
    ['a { color: color-mix(in srgb, red, blue) }', ['color: color-mix()']],
    ['a { color: rgb(from red r g b) }', ['a colour from another']],
    ['a { & b { color: red } }', ['a rule in a rule']],
    ['a:has(b) { color: red }', [':has']],
    ['@starting-style { a { opacity: 0 } }', ['@starting-style']],
    ['a { text-wrap: balance }', ['text-wrap', 'text-wrap: balance']],
    ['a { height: 2lh }', ['height: 1lh']],
    ['@layer base { a { min-height: 100dvh; inset: 0 } } a:is(b):focus-visible { gap: 1px }', []],
  ])('%s', (text, names) => expect([...newerInStyle(text)].sort()).toEqual([...names].sort()));

  test('elements and attributes', () =>
    expect([...newerInElements(['details', 'details name', 'div popover', 'search', 'input name'])]).toEqual([
      'details name',
      'div popover',
      'search',
    ]));
});
