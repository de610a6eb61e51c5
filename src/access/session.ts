/** What a browser was given: a member's whole desk, or one enquiry only. */
export type Session = {
  id: string;
  personId: string | null;
  /** The one enquiry that it reaches; null for a member's whole desk. */
  enquiryId: string | null;
  /** Opened so soon after its letter that it may have been a machine: its reading waits for a human act. */
  maybeAutomatic: boolean;
};

/** How long each kind of session lasts. */
export const lasts = {
  desk: Temporal.Duration.from({ hours: 12 }),
  deskOfOwnDevice: Temporal.Duration.from({ hours: 24 * 30 }),
  oneEnquiry: Temporal.Duration.from({ hours: 24 }),
  patient: Temporal.Duration.from({ hours: 24 * 30 }),
  deviceUnused: Temporal.Duration.from({ hours: 24 * 90 }),
  link: Temporal.Duration.from({ hours: 24 * 30 }),
  invitation: Temporal.Duration.from({ hours: 24 * 7 }),
} as const;
