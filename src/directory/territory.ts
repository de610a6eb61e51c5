const departments = [
  ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17'],
  ...['18', '19', '2A', '2B', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32', '33'],
  ...['34', '35', '36', '37', '38', '39', '40', '41', '42', '43', '44', '45', '46', '47', '48', '49', '50'],
  ...['51', '52', '53', '54', '55', '56', '57', '58', '59', '60', '61', '62', '63', '64', '65', '66', '67'],
  ...['68', '69', '70', '71', '72', '73', '74', '75', '76', '77', '78', '79', '80', '81', '82', '83', '84'],
  ...['85', '86', '87', '88', '89', '90', '91', '92', '93', '94', '95', '971', '972', '973', '974', '976'],
  ...['977', '978'],
] as const;

/** A part of France with a calendar of public holidays of its own or the national one: `FR-67`. */
export type Territory = `FR-${(typeof departments)[number]}`;

/** Every territory in which a practice can be, sorted by code. */
export const territories: readonly Territory[] = departments.map((department) => `FR-${department}` as const);

/** The list of territories as shown in an error. */
export const acceptedTerritories =
  'FR-01 to FR-19, FR-2A, FR-2B, FR-21 to FR-95, FR-971 to FR-974, FR-976, FR-977, FR-978';

const known: ReadonlySet<string> = new Set(territories);

/** Whether a text is exactly the code of a known territory. */
export const isTerritory = (text: string): text is Territory => known.has(text);
