import type { MemberCaller } from '../access/caller.ts';
import type { KeptForm } from '../access/kept-form.ts';
import type { Session } from '../access/session.ts';
import type { Lang } from '../words/write.ts';

/** Who is at the door of a request, as far as the server can tell. */
export type Visitor = {
  lang: Lang;
  /** The signed-in member or operator. */
  caller: MemberCaller | null;
  /** The session that brought her. */
  session: Session | null;
  /** The prefix of the network address, for counting only: /24 of IPv4, /48 of IPv6. */
  network: string;
  userAgent: string;
  /** The site is served by https: cookies travel over nothing else. */
  secure: boolean;
  /** Allows the scripts of one answer. */
  nonce: string;
  /** A form of hers that could not be taken now. */
  kept: KeptForm | null;
  /** Says that this request showed a secret or a session of ours, by the name of what it opens: limits then count it
   * for that alone, not for everybody in her network. */
  isKnownBy(whose: string): void;
  /** The signed moment at which the page of this answer, or the form to which it answers, was first shown. */
  shown: string;
  /** She has had the time to look at the page from which this form comes. */
  byHand: boolean;
  cookie(place: { name: string; path: string }): string | undefined;
};
