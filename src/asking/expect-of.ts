import type { Service } from '../database/service.ts';
import { isComplete } from '../directory/is-complete.ts';
import type { Practice } from '../directory/practice.ts';
import { practiceNow } from '../enquiry/practice-now.table.ts';
import { figuresSince } from '../enquiry/usual-delay.ts';
import { recentEnquiries } from './recent.table.ts';
import { type Expectation, whatToExpect } from './what-to-expect.ts';

/** What a patient may expect of a practice if she writes to it now (N2). */
export async function expectOf(service: Service, practice: Practice): Promise<Expectation> {
  const { read } = service.database;
  const now = service.clock.now();
  const [current, recent] = await Promise.all([
    practiceNow(read, practice.id),
    recentEnquiries(read, practice.id, figuresSince(now, service.policy)),
  ]);
  const known = {
    calendar: { territory: practice.territory, zone: practice.zone, closures: current?.closures ?? [] },
    profile: isComplete(practice).complete ? ('complete' as const) : ('address' as const),
    mode: practice.mode,
    hours: practice.hours,
    reachable: current?.reachable ?? false,
    recent,
    now,
  };
  return whatToExpect(known, service.policy);
}
