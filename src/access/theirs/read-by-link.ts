import type { EnquiryId, PersonId, SessionId } from '../../database/id.ts';
import type { Reading, Service, Within, Writing } from '../../database/service.ts';
import type { Fact, History } from '../../enquiry/facts/fact.ts';
import { historiesOf } from '../../enquiry/history/enquiry.table.ts';
import { mayBeTakenBack } from '../../enquiry/history/may-be-taken-back.ts';
import { patientOf } from '../../enquiry/history/thread.table.ts';
import { whatFactsSay } from '../../enquiry/history/what-facts-say.ts';
import { whereItStands } from '../../enquiry/history/where-it-stands.ts';
import type { ReadElsewhere } from '../../letters/read-elsewhere.ts';
import type { DeskCaller } from '../caller/caller.ts';
import { readAs } from '../caller/read-as.table.ts';
import { whichBrowser } from '../session/which-browser.ts';
import { markTold, type SessionByLink, sessionByLink, unsaidSessions } from './read-by-link.table.ts';

/** What was read in a session by a link, as its member is told. Moments are ISO 8601 instants. */
export type ReadByLink = {
  sessionId: SessionId;
  /** The name that the browser gave itself. */
  browser: string;
  readAt: string;
  enquiryId: EnquiryId;
  patientName: string;
  practiceName: string;
  zone: string;
};

const isIn = ({ by }: Fact, session: SessionId) => by.kind === 'member' && by.session === session;

/** Of some sessions those whose reading may still be taken back, each with the moment of the first one. */
async function stillToTell(read: Reading | Writing, sessions: readonly SessionByLink[]) {
  const histories = await historiesOf(read, [...new Set(sessions.map(({ id }) => id))]);
  return sessions.flatMap((session) => {
    const course = whatFactsSay(histories.get(session.id) ?? []);
    const reading = course.readings.find(({ fact }) => isIn(fact, session.session_id));
    return reading && mayBeTakenBack(course, session.session_id)
      ? [{ session, readAt: reading.fact.at }]
      : [];
  });
}

/** What unknown browsers have read in the caller's name, until she has said whose they were or the enquiry is handled
 * (mission, point 2), the newest session first. */
export async function theirReadings(service: Service, caller: DeskCaller): Promise<ReadByLink[]> {
  const { read, reach } = readAs(service, caller);
  const told = await stillToTell(read, await unsaidSessions(read, [caller.person.id], reach));
  return told.map(({ session, readAt }) => ({
    sessionId: session.session_id,
    browser: session.browser,
    readAt: readAt.toString(),
    enquiryId: session.id,
    patientName: patientOf(service.keys, session).name,
    practiceName: session.practice_name,
    zone: session.zone,
  }));
}

/** What was done in a session: all but the readings. */
const deedsIn = (history: History, session: SessionId): Fact[] =>
  history.filter((fact) => isIn(fact, session) && fact.kind !== 'read');

/** One session by a link of the caller: what was read and done in it, and what she has said of it; null where it is none
 * of hers. */
export async function theirLinkSession(service: Service, caller: DeskCaller, sessionId: SessionId) {
  const { read, reach } = readAs(service, caller);
  const session = await sessionByLink(read, caller.person.id, sessionId, reach);
  if (!session) return null;
  const history = (await historiesOf(read, [session.id])).get(session.id) ?? [];
  const { state, refused } = whereItStands(history);
  const takenBack = history.find((fact) => fact.kind === 'reading-taken-back' && fact.session === sessionId);
  return {
    browser: session.browser,
    openedAt: session.created_at.toString(),
    hers: session.hers,
    enquiryId: session.id,
    patientName: patientOf(service.keys, session).name,
    practiceName: session.practice_name,
    zone: session.zone,
    readAt: history.find((fact) => isIn(fact, sessionId))?.at.toString() ?? null,
    takenBackAt: takenBack?.at.toString() ?? null,
    mayBeTakenBack: mayBeTakenBack(whatFactsSay(history), sessionId),
    deeds: deedsIn(history, sessionId),
    /** A refusal made in it stands, and may be undone at any time. */
    refusalStands: state === 'refused' && refused?.disowned === true,
  };
}

const mostInALetter = 5;

/** What the next letters to some members tell them of readings by their links, by person; each reading is told in one
 * letter of hers. */
export async function readingsToTell(
  within: Within,
  personIds: readonly PersonId[],
): Promise<Map<PersonId, ReadElsewhere[]>> {
  const byPerson = new Map<PersonId, ReadElsewhere[]>(personIds.map((id) => [id, []]));
  if (personIds.length === 0) return byPerson;
  const unsaid = await unsaidSessions(within.tx, personIds);
  const untold = await stillToTell(
    within.tx,
    unsaid.filter((session) => session.told_at === null),
  );
  const told = untold.filter(({ session, readAt }) => {
    const hers = byPerson.get(session.person_id);
    if (!hers || hers.length === mostInALetter) return false;
    const { practice_name: practiceName, zone, browser } = session;
    hers.push({ practiceName, zone, readAt, ...whichBrowser(browser) });
    return true;
  });
  if (told.length > 0)
    await markTold(
      within.tx,
      told.map(({ session }) => session.session_id),
      within.clock.now(),
    );
  return byPerson;
}
