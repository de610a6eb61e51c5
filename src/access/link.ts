export type LinkPurpose = 'alert' | 'patient' | 'offer' | 'invitation';

/** A link that was sent in a letter. Its secret is never stored: it follows from id and generation. */
export type Link = {
  id: string;
  purpose: LinkPurpose;
  generation: number;
  personId: string | null;
  enquiryId: string | null;
  expiresAt: Temporal.Instant;
  endedAt: Temporal.Instant | null;
};

/** Whether a link still opens at a moment. */
export const isLive = (link: Link, now: Temporal.Instant): boolean =>
  link.endedAt === null && Temporal.Instant.compare(now, link.expiresAt) < 0;
