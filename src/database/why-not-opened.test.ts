import { describe, expect, test } from 'vitest';
import { type DataFolder, whyNotOpened } from './why-not-opened.ts';

describe('why a data folder is not opened', () => {
  test.each<[string, DataFolder, ReturnType<typeof whyNotOpened>]>([
    ['nothing is there yet', { note: null, files: 'none', key: false }, null],
    ['the first start ended before there was a file', { note: 'making', files: 'none', key: false }, null],
    ['the first start ended amid its files', { note: 'making', files: 'some', key: false }, 'interrupted'],
    ['… or before it noted that it was done', { note: 'making', files: 'all', key: false }, 'interrupted'],
    ['the first start ended before there was a key', { note: 'made', files: 'all', key: false }, null],
    ['all is there', { note: 'made', files: 'all', key: true }, null],
    ['all is there, from before there was a note', { note: null, files: 'all', key: true }, null],
    ['the key is elsewhere, from before there was a note', { note: null, files: 'all', key: false }, null],
    ['a part of it is gone', { note: 'made', files: 'some', key: true }, 'damaged'],
    ['… from before there was a note', { note: null, files: 'some', key: true }, 'damaged'],
    ['… or the key is elsewhere', { note: null, files: 'some', key: false }, 'damaged'],
    ['its folder is gone while the key is there', { note: null, files: 'none', key: true }, 'gone'],
    ['its folder is gone, and the key is elsewhere', { note: 'made', files: 'none', key: false }, 'gone'],
    ['it was being made where a key lay', { note: 'making', files: 'none', key: true }, 'gone'],
  ])('%s', (_, folder, why) => expect(whyNotOpened(folder)).toBe(why));
});
