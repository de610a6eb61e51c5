import { type Lang, writeZoneNote } from '../../words/write.ts';

/** The time zone of a page, if its reader may live in another one. */
export function ZoneNote({ lang, zone }: { lang: Lang; zone: string }) {
  const note = writeZoneNote(lang, zone);
  return note && <p className="quiet">{note}</p>;
}
