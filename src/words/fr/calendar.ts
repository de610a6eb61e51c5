import type { calendar as en } from '../en/calendar.ts';

export const calendar: typeof en = {
  months: [
    ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet'],
    ...['août', 'septembre', 'octobre', 'novembre', 'décembre'],
  ],
  shortMonths: [
    ...['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.'],
    ...['août', 'sept.', 'oct.', 'nov.', 'déc.'],
  ],
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  shortWeekdays: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
  zones: {
    'Europe/Paris': 'heure de Paris',
    'Indian/Reunion': 'heure de La Réunion',
    'Indian/Mayotte': 'heure de Mayotte',
    'America/Guadeloupe': 'heure de la Guadeloupe',
    'America/Martinique': 'heure de la Martinique',
    'America/Cayenne': 'heure de la Guyane',
    'America/St_Barthelemy': 'heure de Saint-Barthélemy',
    'America/Marigot': 'heure de Saint-Martin',
  },
  zoneOf: (place) => `heure de la zone ${place}`,
  allHours: (zone) => `Toutes les heures de cette page : ${zone}.`,
  day: (day) => (day === 1 ? '1er' : `${day}`),
};
