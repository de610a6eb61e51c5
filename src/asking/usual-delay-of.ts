import type { Service } from '../database/service.ts';
import { closuresOf } from '../directory/practice.table.ts';
import type { Practice } from '../directory/practice.ts';
import { figuresSince, type UsualDelay, usualDelay } from '../enquiry/figures/usual-delay.ts';
import { recentFigures } from './recent.table.ts';

/** Within how many working days a practice usually handles an enquiry, from its figures (asking-27); null if there are
 * too few. No list is sorted by it. */
export async function usualDelayOf(service: Service, practice: Practice): Promise<UsualDelay | null> {
  const { read } = service.database;
  const now = service.clock.now();
  const { id, territory, zone, mode } = practice;
  const [closures, recent] = await Promise.all([
    closuresOf(read, id),
    recentFigures(read, id, figuresSince(now, service.policy)),
  ]);
  return usualDelay(recent, { calendar: { territory, zone, closures }, mode, now }, service.policy);
}
