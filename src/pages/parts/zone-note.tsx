import { type Lang, writeZoneNote } from '../../words/write.ts';

/** Whose hours a page shows, where its reader may live by others. */
export function ZoneNote({ lang, zone }: { lang: Lang; zone: string }) {
  const note = writeZoneNote(lang, zone);
  return note && <p className="quiet">{note}</p>;
}
