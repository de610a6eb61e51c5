import type { LinkRow } from '../../letters/letter.table.ts';

export type LinkPurpose = 'alert' | 'patient' | 'offer' | 'invitation' | 'address';

/** A link that was sent in a letter. Its secret is never stored: it is derived from id and generation. */
export type Link = LinkRow & { purpose: LinkPurpose; endedAt: Temporal.Instant | null };

/** Whether a link is still valid at a moment. */
export const isLive = (link: Link, now: Temporal.Instant): boolean =>
  link.endedAt === null && Temporal.Instant.compare(now, link.expiresAt) < 0;
