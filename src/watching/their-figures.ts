import type { DeskCaller } from '../access/caller/caller.ts';
import { readAs } from '../access/caller/read-as.table.ts';
import { whichPractices } from '../access/caller/which-practices.ts';
import type { PracticeId, ProcedureId } from '../database/id.ts';
import type { Reading, Service } from '../database/service.ts';
import type { Calendar } from '../directory/calendar.ts';
import { closuresOf, practiceById } from '../directory/practice.table.ts';
import { procedures } from '../directory/procedure.table.ts';
import { type CountedBy, countedBy } from '../enquiry/figures/counted-by.ts';
import { laterWaitsOf } from '../enquiry/figures/later-waits.table.ts';
import { measureLater } from '../enquiry/figures/later-waits.ts';
import { measureOf } from '../enquiry/figures/response-figures.ts';
import { patientOf } from '../enquiry/history/thread.table.ts';
import { namesOf } from '../people/person.table.ts';
import { weekBegins } from '../reminding/when-to-nudge.ts';
import { asCsv } from './as-csv.ts';
import { type KeptLine, keptLines, sealedOf } from './figure-line.table.ts';
import type { FigureLine, LaterLine } from './figure-line.ts';
import { type Figures, whatFigures } from './what-figures.ts';
import { type Choice, type Stage, whichEnquiries, whichStage } from './which-enquiries.ts';
import { type AskedPeriod, type WhichPeriod, whichPeriod } from './which-period.ts';

export type AskedFigures = AskedPeriod & { practiceId: PracticeId | null };

/** What every page of figures is about. */
type About = {
  practices: { id: PracticeId; name: string }[];
  practice: { id: PracticeId; name: string; zone: string; forward: boolean };
  asked: Pick<WhichPeriod, 'days' | 'from' | 'to' | 'because'>;
  procedures: ReadonlyMap<string, { fr: string; en: string }>;
  members: ReadonlyMap<string, string>;
  /** Minimum number of counted enquiries for a rate and a response time. */
  countsFrom: number;
  minutesOfADay: number;
};

export type TheirFigures = About & { figures: Figures };

/** One line of the list behind a number. Moments are ISO 8601 instants. */
export type ListedEnquiry = Pick<
  FigureLine,
  'id' | 'handledHow' | 'handledBy' | 'minutes' | 'leftOut' | 'refusal'
> & {
  patientName: string;
  procedureId: ProcedureId;
  sentAt: string;
  stage: Stage;
};

export type TheirFigureList = About & { lines: ListedEnquiry[]; total: number; page: number; pages: number };

const onOnePage = 50;

const measured = (kept: KeptLine, by: CountedBy): FigureLine => {
  const { zone } = by.time.calendar;
  return {
    ...kept,
    ...measureOf(kept, by),
    month: kept.sentAt.toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth().toString(),
    week: weekBegins(kept.sentAt, zone).toZonedDateTimeISO(zone).toPlainDate().toString(),
  };
};

/** The practices whose figures a caller may see, and the one requested; the first by default. */
async function practiceAsked(read: Reading, caller: DeskCaller, practiceId: PracticeId | null) {
  const ids = whichPractices(caller, 'see-figures');
  const practices = (await Promise.all(ids.map((id) => practiceById(read, id)))).filter(
    (one) => one !== null,
  );
  const practice = practiceId === null ? practices[0] : practices.find((one) => one.id === practiceId);
  return practice ? { practices: practices.map(({ id, name }) => ({ id, name })), practice } : null;
}

async function linesAsked(service: Service, caller: DeskCaller, { practiceId, ...asked }: AskedFigures) {
  const { read } = readAs(service, caller);
  const theirs = await practiceAsked(read, caller, practiceId);
  if (!theirs) return null;
  const { id, name, zone, territory, mode } = theirs.practice;
  const now = service.clock.now();
  const which = whichPeriod(asked, now, zone, service.policy);
  const calendar: Calendar = { territory, zone, closures: await closuresOf(read, id) };
  const kept = await keptLines(read, id, which.period);
  const waits = await laterWaitsOf(read, id, which.period);
  const { days, from, to, because } = which;
  const { policy } = service;
  const about: About = {
    practices: theirs.practices,
    practice: { id, name, zone, forward: mode === 'forward' },
    asked: { days, from, to, because } as About['asked'],
    procedures: new Map((await procedures(read)).map((one) => [one.id, one.name])),
    members: await namesOf(read, [
      ...kept.flatMap((line) => line.handledBy ?? []),
      ...waits.flatMap((wait) => wait.by ?? []),
    ]),
    countsFrom: policy.figuresFrom,
    minutesOfADay: policy.daytime.from.until(policy.daytime.to).total('minutes'),
  };
  const by = countedBy({ calendar, mode, now }, policy);
  return {
    about,
    lines: kept.map((line) => measured(line, by)),
    later: waits.map((wait): LaterLine => ({ ...wait, ...measureLater(wait, by) })),
  };
}

/** The figures of one of the caller's practices (mission, points 5, 12 and 15); null if it is not theirs. */
export async function theirFigures(
  service: Service,
  caller: DeskCaller,
  asked: AskedFigures,
): Promise<TheirFigures | null> {
  const found = await linesAsked(service, caller, asked);
  return found && { ...found.about, figures: whatFigures(found.lines, found.later, service.policy) };
}

/** A page of the enquiries behind one number, the newest first, at most fifty; the first page is 1. */
export async function theirFigureList(
  service: Service,
  caller: DeskCaller,
  asked: AskedFigures,
  choice: Choice & { page: number },
): Promise<TheirFigureList | null> {
  const found = await linesAsked(service, caller, asked);
  if (!found) return null;
  const chosen = whichEnquiries(found.lines, choice);
  const pages = Math.max(1, Math.ceil(chosen.length / onOnePage));
  const page = Math.min(Math.max(1, choice.page), pages);
  const shown = chosen.slice((page - 1) * onOnePage, page * onOnePage);
  const sealed = await sealedOf(
    readAs(service, caller).read,
    shown.map((line) => line.id),
  );
  const names = new Map(sealed.map((row) => [row.id, patientOf(service.keys, row).name]));
  const lines = shown.map(
    ({ id, procedureId, handledHow, handledBy, minutes, leftOut, refusal, ...line }) => ({
      ...{ id, procedureId, handledHow, handledBy, minutes, leftOut, refusal },
      patientName: names.get(id) ?? '',
      sentAt: line.sentAt.toString(),
      stage: whichStage(line),
    }),
  );
  return { ...found.about, lines, total: chosen.length, page, pages };
}

const columns = [
  ...['enquiry', 'procedure', 'sent', 'transmitted', 'read', 'handled', 'how', 'by'],
  ...['working_minutes', 'counted', 'left_out', 'stage', 'refused', 'wait'],
];

/** The figures of a period as table rows, one per enquiry and one per later wait (`wait` tells them apart), without
 * anything about the patient: their sums are the numbers of the page. Moments have the local offset. */
export async function theirFiguresCsv(
  service: Service,
  caller: DeskCaller,
  asked: AskedFigures,
): Promise<string | null> {
  const found = await linesAsked(service, caller, asked);
  if (!found) return null;
  const { practice, procedures: named, members } = found.about;
  const { locale } = caller.person;
  const moment = (at: Temporal.Instant | null) =>
    at?.toZonedDateTimeISO(practice.zone).toString({ smallestUnit: 'second', timeZoneName: 'never' }) ?? null;
  const lines = found.lines.map((line) => [
    ...[line.id, named.get(line.procedureId)?.[locale] ?? '', moment(line.sentAt)],
    ...[moment(line.transmittedAt), moment(line.readAt), moment(line.handledAt), line.handledHow],
    line.handledBy && (members.get(line.handledBy) ?? ''),
    ...[
      line.minutes,
      line.leftOut === null ? 'yes' : 'no',
      line.leftOut,
      whichStage(line),
      line.refusal,
      'first',
    ],
  ]);
  const later = found.later.map((wait) => [
    ...[wait.enquiryId, named.get(wait.procedureId)?.[locale] ?? '', moment(wait.since), null, null],
    ...[moment(wait.endedAt), wait.how, wait.by && (members.get(wait.by) ?? '')],
    ...[wait.minutes, wait.counts ? 'yes' : 'no', null, null, null, 'later'],
  ]);
  return asCsv([columns, ...lines, ...later]);
}
