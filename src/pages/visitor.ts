import type { MemberCaller } from '../access/caller/caller.ts';
import type { KeptForm } from '../access/kept-form.ts';
import type { Session } from '../access/session/session.ts';
import type { Lang } from '../words/write.ts';

/** The sender of a request, as far as the server can tell. */
export type Visitor = {
  lang: Lang;
  /** The signed-in member or operator. */
  caller: MemberCaller | null;
  /** The session that brought her. */
  session: Session | null;
  /** The prefix of the network address, for counting only: /24 of IPv4, /48 of IPv6. */
  network: string;
  userAgent: string;
  /** The site is served over https: cookies are Secure. */
  secure: boolean;
  /** Allows the scripts of one answer. */
  nonce: string;
  /** A form that could not be accepted now. */
  kept: KeptForm | null;
  /** Reports that this request presented a secret or a session of ours, by the name of what it opens: rate limits
   * then count it for that alone, not for its network. */
  isKnownBy(whose: string): void;
  /** The signed moment at which the page of this response, or of the form it responds to, was first shown. */
  shown: string;
  /** A person has had the time to look at the page that this form comes from. */
  byHand: boolean;
  cookie(place: { name: string; path: string }): string | undefined;
};
