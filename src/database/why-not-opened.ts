/** The content of a data folder: how far the creation of its database had come by its marker file, how much of the
 * database exists, and whether a key does. */
export type DataFolder = {
  note: 'making' | 'made' | null;
  files: 'none' | 'some' | 'all';
  key: boolean;
};

export type WhyNotOpened = 'interrupted' | 'damaged' | 'gone';

/** Why the embedded database of a folder must not be opened: a new, empty one would replace what was there, or what
 * is there is not a database. Null if it can be opened, or created for the first time. A folder older than the marker
 * file has none. */
export function whyNotOpened({ note, files, key }: DataFolder): WhyNotOpened | null {
  if (files === 'none') return note === 'made' || key ? 'gone' : null;
  if (note === 'making') return 'interrupted';
  return files === 'some' ? 'damaged' : null;
}
