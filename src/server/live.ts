import type { Caller } from '../access/caller.ts';
import type { Service } from '../database/service.ts';

type Tell = (enquiryId: string | null) => void;
type Desk = { practices: ReadonlySet<string>; enquiryId: string | null; tell: Tell; end: () => void };

export type Live = {
  /** Opens a stream for a caller's desk. `tell` is given the id of an enquiry that changed, or null when the
   * desk may have missed something; `end` is called when the process ends. Returns what closes it. */
  open(caller: Caller, tell: Tell, end: () => void): () => void;
  /** How many desks are open in this process. */
  count(): number;
  /** Ends every stream. */
  end(): void;
  close(): Promise<void>;
};

/** Tells open desks of every change, whichever process made it. A desk that connects reads its page again, so
 * nothing that happened while it was away is missed: what is told is a bell, never the state. */
export async function startLive(service: Service): Promise<Live> {
  const desks = new Set<Desk>();
  const stop = await service.database.listen('relais_desk', (payload) => {
    const [practiceId = '', enquiryId = ''] = payload?.split(' ') ?? [];
    for (const desk of desks) {
      if (payload === null) desk.tell(null);
      else if (desk.practices.has(practiceId) && (desk.enquiryId === null || desk.enquiryId === enquiryId))
        desk.tell(enquiryId);
    }
  });
  return {
    open(caller, tell, end) {
      const practices = new Set(caller.person.memberships.map((membership) => membership.practiceId));
      const desk: Desk = { practices, enquiryId: caller.session.enquiryId, tell, end };
      desks.add(desk);
      return () => void desks.delete(desk);
    },
    count: () => desks.size,
    end() {
      for (const desk of [...desks]) desk.end();
    },
    close: stop,
  };
}
