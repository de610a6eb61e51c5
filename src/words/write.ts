export type Lang = 'fr' | 'en';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;
const made = new Map<string, Intl.DateTimeFormat>();

/** One formatter a language, zone and shape, made once. */
function format(lang: Lang, zone: string, shape: 'moment' | 'day'): Intl.DateTimeFormat {
  const key = `${lang} ${zone} ${shape}`;
  const known = made.get(key);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions =
    shape === 'moment'
      ? { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }
      : { day: 'numeric', month: 'long', year: 'numeric' };
  const formatter = new Intl.DateTimeFormat(locales[lang], { ...options, timeZone: zone });
  made.set(key, formatter);
  return formatter;
}

/** An ISO 8601 instant as a person of that place would say it: "lun. 23 nov., 17:05". */
export const writeMoment = (lang: Lang, iso: string, zone: string): string =>
  format(lang, zone, 'moment').format(Temporal.Instant.from(iso).epochMilliseconds);

/** An ISO 8601 date: "23 novembre 2026". */
export const writeDay = (lang: Lang, iso: string): string =>
  format(lang, 'UTC', 'day').format(Temporal.PlainDate.from(iso).toZonedDateTime('UTC').epochMilliseconds);

/** "de" before a name, elided before a vowel: "de Léa", "d’Emily". */
export const of = (name: string): string =>
  /^[aàâäeéèêëiîïoôöuùûüœæ]|^y[^aeiouy]/i.test(name) ? `d’${name}` : `de ${name}`;
