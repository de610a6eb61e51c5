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
  day: (day) => (day === 1 ? '1er' : `${day}`),
};
