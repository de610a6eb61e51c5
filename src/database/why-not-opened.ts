/** What stands in a data folder: how far the making of its database had come by its own note, how much of the database
 * is there, and whether a key is. */
export type DataFolder = {
  note: 'making' | 'made' | null;
  files: 'none' | 'some' | 'all';
  key: boolean;
};

export type WhyNotOpened = 'interrupted' | 'damaged' | 'gone';

/** Why the embedded database of a folder is not opened, where a fresh and empty one would stand for what was there, or
 * what is there is no database; null where it is opened, or made for the first time. A folder of before there was a
 * note has none. */
export function whyNotOpened({ note, files, key }: DataFolder): WhyNotOpened | null {
  if (files === 'none') return note === 'made' || key ? 'gone' : null;
  if (note === 'making') return 'interrupted';
  return files === 'some' ? 'damaged' : null;
}
