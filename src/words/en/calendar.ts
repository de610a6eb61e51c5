/** The names of months and weekdays, Monday first, long and abbreviated. */
export const calendar = {
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
    ...['August', 'September', 'October', 'November', 'December'],
  ],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  shortWeekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  /** The time of a zone, after an hour or on its own. */
  zones: {
    'Europe/Paris': 'Paris time',
    'Indian/Reunion': 'Réunion time',
    'Indian/Mayotte': 'Mayotte time',
    'America/Guadeloupe': 'Guadeloupe time',
    'America/Martinique': 'Martinique time',
    'America/Cayenne': 'French Guiana time',
    'America/St_Barthelemy': 'Saint Barthélemy time',
    'America/Marigot': 'Saint Martin time',
  } as Readonly<Record<string, string>>,
  /** The time of any other zone, by its IANA name. */
  zoneOf: (zone: string) => `${zone} time`,
  allHours: (zone: string) => `All times are in ${zone}.`,
  /** The number of a day in its month. */
  day: (day: number) => `${day}`,
};
