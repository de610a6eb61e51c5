import type { Caller } from '../access/caller.ts';
import type { Service } from '../database/service.ts';
import { type Handled, type Handling, handle } from './handle.ts';

/** A member closes an enquiry that has been handled (S13a): it leaves the running lists. */
export const close = (service: Service, caller: Caller, by: Handling): Promise<Handled> =>
  handle(service, caller, by, { act: 'close', deed: 'close', fact: { kind: 'closed' } });
