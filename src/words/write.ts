export type Lang = 'fr' | 'en';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;
const made = new Map<string, Intl.DateTimeFormat>();

const shapes = {
  moment: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
type Shape = keyof typeof shapes;

/** One formatter a language, zone and shape, made once. */
function format(lang: Lang, zone: string, shape: Shape): Intl.DateTimeFormat {
  const key = `${lang} ${zone} ${shape}`;
  const known = made.get(key);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat(locales[lang], { ...shapes[shape], timeZone: zone });
  made.set(key, formatter);
  return formatter;
}

/** French says "1er juin", which no formatter knows. */
const first = (lang: Lang, text: string) =>
  lang === 'fr' ? text.replace(/(^|\s)1(?=\s\p{L})/u, '$11er') : text;

const written = (lang: Lang, zone: string, shape: Shape, moment: Temporal.Instant) =>
  first(lang, format(lang, zone, shape).format(moment.epochMilliseconds));

/** An ISO 8601 instant as a person of that place would say it: "lun. 23 nov., 17:05". */
export const writeMoment = (lang: Lang, iso: string, zone: string): string =>
  written(lang, zone, 'moment', Temporal.Instant.from(iso));

/** An ISO 8601 date: "23 novembre 2026". */
export const writeDay = (lang: Lang, iso: string): string =>
  written(lang, 'UTC', 'day', Temporal.PlainDate.from(iso).toZonedDateTime('UTC').toInstant());

/** A month as ISO 8601 writes it: "juin 2026". */
export const writeMonth = (lang: Lang, iso: string): string =>
  written(
    lang,
    'UTC',
    'month',
    Temporal.PlainYearMonth.from(iso).toPlainDate({ day: 1 }).toZonedDateTime('UTC').toInstant(),
  );

/** A part of a whole, 0 to 1, to a tenth of a hundredth; only the whole is 100: "91,7 %", "91.7%". */
export const writePercent = (lang: Lang, part: number): string =>
  (part < 1 ? Math.min(part, 0.999) : 1).toLocaleString(locales[lang], {
    style: 'percent',
    maximumFractionDigits: 1,
  });

/** An ISO 8601 instant as its day: "vendredi 12 juin", "Friday 12 June". */
export const writeWeekday = (lang: Lang, iso: string, zone: string): string =>
  written(lang, zone, 'weekday', Temporal.Instant.from(iso));

/** A local time of HH:MM as it stands on a door: "9 h 30", "9:30". */
export function writeHour(lang: Lang, time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  if (lang === 'en') return `${Number(hour)}:${minute}`;
  return minute === '00' ? `${Number(hour)} h` : `${Number(hour)} h ${minute}`;
}

/** An ISO 8601 instant as the hour of a place: "9 h 30", "9:30". */
export const writeHourOf = (lang: Lang, iso: string, zone: string): string =>
  writeHour(
    lang,
    Temporal.Instant.from(iso).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' }),
  );

/** A distance in kilometres, to a tenth below ten: "2,4", "38". */
export const writeKilometres = (lang: Lang, kilometres: number): string =>
  kilometres.toLocaleString(locales[lang], { maximumFractionDigits: kilometres < 10 ? 1 : 0 });

/** Before a French town: "à Lyon", "au Lamentin", "aux Abymes". */
export const inTown = (town: string): string =>
  `à ${town}`.replace(/^à Le /, 'au ').replace(/^à Les /, 'aux ');

/** Sentences without their full stops, as a text. */
export const asSentences = (sentences: readonly string[]): string =>
  sentences.map((sentence) => `${sentence}.`).join(' ');

/** "de" before a name, elided before a vowel: "de Léa", "d’Emily". */
export const of = (name: string): string =>
  /^[aàâäeéèêëiîïoôöuùûüœæ]|^y[^aeiouy]/i.test(name) ? `d’${name}` : `de ${name}`;
