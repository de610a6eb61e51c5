/** How a member can reach a patient outside the site. */
export const channels = ['telephone', 'email', 'in-person', 'message', 'other'] as const;
export type Channel = (typeof channels)[number];

/** What came of it. */
export const outcomes = ['reached', 'voicemail', 'no-reply'] as const;
export type Outcome = (typeof outcomes)[number];
