import type { OperatorCaller } from '../access/caller/caller.ts';
import { readAs } from '../access/caller/read-as.table.ts';
import type { PracticeId } from '../database/id.ts';
import type { Reading, Service } from '../database/service.ts';
import { closuresOf, practiceById } from '../directory/practice.table.ts';
import { countedBy } from '../enquiry/figures/counted-by.ts';
import { type LaterCounts, laterWaitsByPractice } from '../enquiry/figures/later-waits.table.ts';
import { measureOf, responseFigures } from '../enquiry/figures/response-figures.ts';
import {
  behindTheFunnel,
  contestedRefusals,
  type FunnelSet,
  funnelsByWeek,
  mostWaiting,
  refusing,
} from './all-figures.table.ts';
import { keptLines } from './figure-line.table.ts';
import type { Funnel } from './what-figures.ts';
import { type Period, whichPeriod } from './which-period.ts';
import { type Unusual, whichRefuseUnusually } from './which-refuse-unusually.ts';

const mostListed = 20;

/** A practice with patients who have waited longer than 2 working days; `rate` is null if too few enquiries count. */
export type LeavesWaiting = {
  practiceId: PracticeId;
  name: string;
  town: string;
  waiting: number;
  oldestAt: string;
  rate: number | null;
};

export type AllFigures = {
  days: number | null;
  funnel: Funnel;
  weeks: (Funnel & { week: string })[];
  contested: Awaited<ReturnType<typeof contestedRefusals>>;
  unusual: (Unusual & { name: string; town: string })[];
  waiting: LeavesWaiting[];
  /** Later waits of all practices together, and the practices that set most of theirs aside. */
  later: Omit<LaterCounts, 'practiceId'>;
  setAside: (LaterCounts & { name: string; town: string })[];
};

const periodOf = (service: Service, days: string | null) =>
  whichPeriod({ days, from: null, to: null }, service.clock.now(), service.site.zone, service.policy);

const sumOf = (weeks: readonly Funnel[]): Funnel => {
  const sum = (of: keyof Funnel) => weeks.reduce((before, week) => before + week[of], 0);
  return {
    ...{ sent: sum('sent'), transmitted: sum('transmitted'), read: sum('read'), handled: sum('handled') },
    ...{ 'not-transmitted': sum('not-transmitted'), 'not-read': sum('not-read') },
    ...{ 'not-handled': sum('not-handled'), elsewhere: sum('elsewhere') },
  };
};

/** How many patients of a practice have waited longer than 2 working days, and its rate. */
async function waitingAt(
  service: Service,
  read: Reading,
  practiceId: PracticeId,
  period: Period,
): Promise<LeavesWaiting[]> {
  const { policy, clock } = service;
  const practice = await practiceById(read, practiceId);
  if (!practice) return [];
  const { name, town, territory, mode } = practice;
  const calendar = { territory, zone: practice.zone, closures: await closuresOf(read, practiceId) };
  const by = countedBy({ calendar, mode, now: clock.now() }, policy);
  const lines = (await keptLines(read, practiceId, period)).map((line) => ({
    ...line,
    ...measureOf(line, by),
  }));
  const waiting = lines.filter(
    (line) => line.leftOut === null && line.handledAt === null && line.refusal === null,
  );
  const oldestAt = waiting.at(-1)?.sentAt.toString();
  if (oldestAt === undefined) return [];
  const { rate } = responseFigures(lines, policy);
  return [{ practiceId, name, town, waiting: waiting.length, oldestAt, rate }];
}

/** Later waits of all practices, and the twenty that set most of theirs aside (figures-304). */
async function laterOf(read: Reading, period: Period): Promise<Pick<AllFigures, 'later' | 'setAside'>> {
  const counts = await laterWaitsByPractice(read, period);
  const sum = (of: 'waits' | 'replied' | 'setAside') => counts.reduce((before, one) => before + one[of], 0);
  const most = counts
    .filter((one) => one.setAside > 0)
    .toSorted((left, right) => right.setAside - left.setAside)
    .slice(0, mostListed);
  const setAside: AllFigures['setAside'] = [];
  for (const one of most) {
    const practice = await practiceById(read, one.practiceId);
    setAside.push({ ...one, name: practice?.name ?? '', town: practice?.town ?? '' });
  }
  return { later: { waits: sum('waits'), replied: sum('replied'), setAside: sum('setAside') }, setAside };
}

/** What the operator sees of all practices: the funnel, contested refusals, practices that refuse far more than others,
 * and the twenty that leave the most patients waiting. No patient, no word. */
export async function allFigures(
  service: Service,
  caller: OperatorCaller,
  asked: { days: string | null },
): Promise<AllFigures> {
  const { read } = readAs(service, caller);
  const { period, days } = periodOf(service, asked.days);
  const weeks = await funnelsByWeek(read, period, service.site.zone);
  const unusual: AllFigures['unusual'] = [];
  for (const one of whichRefuseUnusually(await refusing(read, period))) {
    const practice = await practiceById(read, one.practiceId);
    unusual.push({ ...one, name: practice?.name ?? '', town: practice?.town ?? '' });
  }
  const waiting: LeavesWaiting[] = [];
  for (const id of await mostWaiting(read, period, mostListed))
    waiting.push(...(await waitingAt(service, read, id, period)));
  return {
    ...(await laterOf(read, period)),
    days,
    funnel: sumOf(weeks),
    weeks,
    contested: await contestedRefusals(read),
    unusual,
    waiting: waiting.toSorted((left, right) => right.waiting - left.waiting),
  };
}

/** A page of the enquiries behind a number of the operator's funnel, without a patient. */
export async function allFigureList(
  service: Service,
  caller: OperatorCaller,
  asked: { days: string | null; set: FunnelSet; week?: string; page: number },
) {
  const { period, days } = periodOf(service, asked.days);
  return { days, ...(await behindTheFunnel(readAs(service, caller).read, period, service.site.zone, asked)) };
}
