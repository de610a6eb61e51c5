import { ring } from '../../database/listen.ts';
import type { Within } from '../../database/service.ts';
import { seal } from '../../vault/seal.ts';
import { clockAt, clockOf } from '../clock/clock-of.ts';
import type { PracticeNow } from '../clock/practice-now.table.ts';
import { facts } from '../facts/catalogue.ts';
import type { Fact, NewFact } from '../facts/fact.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { searchRow } from '../search/search.table.ts';
import { insertEnquiry, type NewRow } from './enquiry.table.ts';
import { type SealedFact, saveHistory } from './history.table.ts';
import { type OpenEnquiry, patientPlace, wordsPlace } from './open-enquiry.ts';
import { whereItStands } from './where-it-stands.ts';

/** A fact as it will lie in the history. */
function lineOf(
  { kind, by, words, submission, ...held }: NewFact,
  number: number,
  at: Temporal.Instant,
): Fact {
  const { parse, version } = facts[kind];
  return { ...parse(version, held), kind, by, number, at } as Fact;
}

type Keyed = Pick<OpenEnquiry, 'id' | 'contentKey'>;

const sealedFact = (within: Within, enquiry: Keyed, line: Fact, fact: NewFact): SealedFact => ({
  fact: line,
  sealed:
    fact.words === undefined
      ? null
      : seal(enquiry.contentKey, within.chance, wordsPlace(enquiry.id, line.number), fact.words),
  submission: fact.submission ?? null,
});

const tellDesks = (within: Within, enquiry: Pick<OpenEnquiry, 'id' | 'practiceId'>) =>
  ring(within.tx, 'relais_desk', `${enquiry.practiceId} ${enquiry.id}`);

/** Appends one fact to an enquiry locked by this deed, and in the same transaction updates its row, its figures and
 * its due moment, and notifies the desks that show it. `at` is its practice, if this deed has loaded it already. Returns
 * the enquiry in its new state. */
export async function appendFact(
  within: Within,
  enquiry: OpenEnquiry,
  fact: NewFact,
  at: PracticeNow | null = null,
): Promise<OpenEnquiry> {
  const number = enquiry.standing.lastFact + 1;
  const line = lineOf(fact, number, within.clock.now());
  const history = [...enquiry.history, line];
  const standing = whereItStands(history);
  const clock = at
    ? await clockAt(within, at, standing)
    : await clockOf(within, enquiry.practiceId, standing);
  await saveHistory(
    within.tx,
    { ...enquiry, first: standing.first },
    {
      fact: sealedFact(within, enquiry, line, fact),
      search: fact.words === undefined ? null : searchRow(within.keys, enquiry, { words: [fact.words] }),
      row: { standing, ...clock },
      figures: figuresOf(history),
    },
  );
  tellDesks(within, enquiry);
  return { ...enquiry, history, standing };
}

export type Beginning = Omit<
  OpenEnquiry,
  'practiceId' | 'practiceName' | 'zone' | 'history' | 'standing' | 'submissions'
> &
  Pick<
    NewRow,
    'sealedKey' | 'submission' | 'submissionMark' | 'patientMark' | 'contactMarks' | 'textMark' | 'senderMark'
  >;

/** Creates an enquiry of a practice with its first fact. Returns null, and writes nothing, if its submission key
 * (idempotency key) is taken. */
export async function beginEnquiry(
  within: Within,
  at: Pick<PracticeNow, 'practice' | 'closures' | 'reachable'>,
  beginning: Beginning,
  fact: NewFact,
): Promise<OpenEnquiry | null> {
  const line = lineOf(fact, 1, within.clock.now());
  const history = [line];
  const standing = whereItStands(history);
  const { contentKey, patient, ...given } = beginning;
  const row = { ...given, practiceId: at.practice.id };
  const sealedPatient = seal(contentKey, within.chance, patientPlace(row.id), JSON.stringify(patient));
  const clock = await clockAt(within, { ...at, laterWaitsFrom: null }, standing);
  if (!(await insertEnquiry(within.tx, { ...row, sealedPatient }, standing, clock))) return null;
  const { id, practiceId, procedureId, locale } = row;
  const words = fact.words === undefined ? [] : [fact.words];
  await saveHistory(
    within.tx,
    { ...row, first: standing.first },
    {
      fact: sealedFact(within, beginning, line, fact),
      search: searchRow(within.keys, row, { patient, procedureId, words }),
      row: null,
      figures: figuresOf(history),
    },
  );
  tellDesks(within, row);
  return {
    id,
    practiceId,
    practiceName: at.practice.name,
    zone: at.practice.zone,
    procedureId,
    locale,
    contentKey,
    patient,
    history,
    standing,
    submissions: new Map(),
  };
}
