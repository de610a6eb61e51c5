import type { workingDays as en } from '../en/working-days.ts';
import { writeHour } from '../write.ts';
import { calendar } from './calendar.ts';

const number = (day: Temporal.PlainDate) => calendar.day(day.day);

const dayOf = (day: Temporal.PlainDate) => `${number(day)} ${calendar.months[day.month - 1]}`;

const hour = (time: Temporal.PlainTime) => writeHour('fr', time.toString({ smallestUnit: 'minute' }));

const days = (count: number) => (count < 2 ? `${count} jour ouvré` : `${count} jours ouvrés`);

/** The first day of two without its month where both are of the same. */
const firstOf = (from: Temporal.PlainDate, to: Temporal.PlainDate) =>
  from.month === to.month && from.year === to.year ? number(from) : dayOf(from);

export const workingDays: typeof en = {
  days,
  holidays: {
    'new-year': 'le jour de l’An',
    'good-friday': 'le Vendredi saint',
    'easter-monday': 'le lundi de Pâques',
    'labour-day': 'la fête du Travail',
    'victory-day': 'le jour de la Victoire de 1945',
    ascension: 'le jeudi de l’Ascension',
    'whit-monday': 'le lundi de Pentecôte',
    'national-day': 'la fête nationale',
    assumption: 'l’Assomption',
    'all-saints': 'la Toussaint',
    armistice: 'le jour de l’Armistice de 1918',
    christmas: 'le jour de Noël',
    'saint-stephen': 'la Saint-Étienne',
    abolition: 'le jour de l’Abolition de l’esclavage',
  },
  places: {
    'FR-57': 'en Moselle',
    'FR-67': 'dans le Bas-Rhin',
    'FR-68': 'dans le Haut-Rhin',
    'FR-971': 'en Guadeloupe',
    'FR-972': 'en Martinique',
    'FR-973': 'en Guyane',
    'FR-974': 'à La Réunion',
    'FR-976': 'à Mayotte',
    'FR-977': 'à Saint-Barthélemy',
    'FR-978': 'à Saint-Martin',
  },
  isHoliday: (day, holiday, place) => `Le ${dayOf(day)} est ${holiday}${place ? ` ${place}` : ''}`,
  isWeekend: (from, to) =>
    from.equals(to)
      ? `Le ${dayOf(from)} est un ${from.dayOfWeek === 6 ? 'samedi' : 'dimanche'}`
      : `Les ${firstOf(from, to)} et ${dayOf(to)} sont un week-end`,
  isClosed: (from, to) => {
    if (to === null) return `Le cabinet est fermé à partir du ${dayOf(from)}, sans date de fin`;
    if (from.equals(to)) return `Le cabinet est fermé le ${dayOf(from)}`;
    return `Le cabinet est fermé du ${firstOf(from, to)} au ${dayOf(to)}`;
  },
  rules: {
    unanswered: (passed) => `Personne n’a répondu depuis ${passed}`,
    incomplete: (passed) =>
      `Personne n’a répondu depuis ${passed} et la fiche est incomplète : aucun rappel n’est envoyé`,
    unread: (passed) => `Personne ne l’a lue depuis ${passed}`,
    reminded: (passed) => `Personne ne l’a lue, ${passed} après le rappel`,
  },
  none: {
    handled: 'La demande est traitée',
    done: 'C’est déjà envoyé',
    incomplete: 'La fiche est incomplète : d’autres cabinets sont proposés, sans rappel',
    read: 'La demande a été lue',
    forward: 'On ne peut pas savoir si une demande transférée par e-mail a été lue',
    closed: 'Le cabinet est fermé sans date de fin, ce qui arrête le décompte',
  },
  startsLater: (start) => `Le décompte commence le ${start}`,
  waitsForThisMorning: (opens) => `Aucun e-mail automatique ne part avant ${hour(opens)}`,
  waitsForNextMorning: (opens, closes) =>
    `Après ${hour(closes)}, les e-mails automatiques partent à ${hour(opens)} le jour ouvré suivant`,
};
