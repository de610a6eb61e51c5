import type { Caller } from '../access/caller.ts';
import type { Service } from '../database/service.ts';
import type { Channel, Outcome } from '../enquiry/contact.ts';
import { type Handled, type Handling, handle } from './handle.ts';

/** A member says how she contacted the patient outside the site (S8a). Only a patient who was reached counts
 * as handled. `on` is an ISO 8601 instant, or the moment at
 * which the form arrives. */
export function contactOutside(
  service: Service,
  caller: Caller,
  by: Handling & { channel: Channel; on: string; outcome: Outcome; note: string },
): Promise<Handled> {
  const { channel, outcome } = by;
  const now = by.on === 'now' ? service.clock.now().toString() : null;
  return handle(service, caller, by, {
    act: 'contact',
    deed: 'contact-outside',
    said: { kind: 'contacted', channel, outcome, ...(now === null && { on: by.on }) },
    fact: {
      ...{ kind: 'contacted', channel, on: now ?? by.on, outcome },
      ...(by.note && { words: by.note }),
    },
  });
}
