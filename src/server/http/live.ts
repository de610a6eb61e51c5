import type { MemberCaller } from '../../access/caller/caller.ts';
import type { Recognised } from '../../access/session/session.ts';
import type { EnquiryId, SessionId } from '../../database/id.ts';
import { isId } from '../../database/is-id.ts';
import type { Service } from '../../database/service.ts';

type Listener = {
  /** The id of an enquiry that changed, or null if the desk may have missed something. */
  tell(enquiryId: EnquiryId | null): void;
  /** Sessions of its person have ended, perhaps this one. */
  ended(): void;
  /** The process ends. */
  end(): void;
};
type Desk = {
  caller: MemberCaller;
  sessionId: SessionId;
  practices: ReadonlySet<string>;
  listener: Listener;
};

const mostOfASession = 10;

export type Live = {
  /** Opens a stream for a caller's desk. Returns a function that closes it; null if the session has ten already,
   * which a browser that shares one among its tabs never needs. */
  open(who: Recognised, listener: Listener): (() => void) | null;
  /** How many desks are open in this process. */
  count(): number;
  /** Ends every stream. */
  end(): void;
  close(): Promise<void>;
};

/** Notifies open desks of every change, whichever process made it. A desk reloads its page when it connects, so
 * nothing is missed while it was away: notifications never carry state. */
export async function startLive(service: Service): Promise<Live> {
  const desks = new Set<Desk>();
  const stop = await service.database.listen('relais_desk', (payload) => {
    const [about = '', id = ''] = payload?.split(' ') ?? [];
    for (const { caller, practices, listener } of desks) {
      const only = caller.reach.enquiryId;
      if (payload === null) listener.tell(null);
      else if (about === 'ended' && id === caller.person.id) listener.ended();
      else if (isId<EnquiryId>(id) && practices.has(about) && (only === null || only === id))
        listener.tell(id);
    }
  });
  return {
    open({ caller, session }, listener) {
      const own = [...desks].filter((desk) => desk.sessionId === session.id);
      if (own.length >= mostOfASession) return null;
      const practices = new Set(caller.person.memberships.map((membership) => membership.practiceId));
      const desk: Desk = { caller, sessionId: session.id, practices, listener };
      desks.add(desk);
      return () => void desks.delete(desk);
    },
    count: () => desks.size,
    end() {
      for (const { listener } of [...desks]) listener.end();
    },
    close: stop,
  };
}
