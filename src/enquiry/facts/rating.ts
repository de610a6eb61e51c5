/** How the patient found the answer. */
export const ratings = ['helped', 'partly', 'not'] as const;
export type Rating = (typeof ratings)[number];
