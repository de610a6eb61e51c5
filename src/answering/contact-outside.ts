import type { Caller } from '../access/caller.ts';
import type { Service } from '../database/service.ts';
import type { Channel, Outcome } from '../enquiry/fact.ts';
import { type Handled, type Handling, handle } from './handle.ts';

/** A member says how she contacted the patient outside the site (S8a). Only a patient who was reached counts
 * as handled. `on` is an ISO 8601 instant. */
export const contactOutside = (
  service: Service,
  caller: Caller,
  by: Handling & { channel: Channel; on: string; outcome: Outcome; note: string },
): Promise<Handled> =>
  handle(service, caller, by, {
    act: 'contact',
    deed: 'contact-outside',
    fact: {
      event: { kind: 'contacted', channel: by.channel, on: by.on, outcome: by.outcome },
      ...(by.note && { words: by.note }),
    },
  });
