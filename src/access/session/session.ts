import type { EnquiryId, PersonId, SessionId } from '../../database/id.ts';
import type { MemberCaller } from '../caller/caller.ts';

/** What a browser was given: a member’s whole desk, or one enquiry only. */
export type Session = {
  id: SessionId;
  personId: PersonId | null;
  /** The one enquiry that it reaches; null for a member’s whole desk. */
  enquiryId: EnquiryId | null;
  /** Opened by a link, perhaps by a machine. A member’s may look, but not mark as read or act, before two human acts; a
   * patient’s proves no address. */
  maybeAutomatic: boolean;
};

/** Who a cookie belongs to, and its session. */
export type Recognised = { caller: MemberCaller; session: Session };

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
