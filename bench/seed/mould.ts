import type { LetterId, PersonId } from '../../src/database/id.ts';
import type { Policy } from '../../src/database/policy.ts';
import { whatIsDue } from '../../src/enquiry/clock/what-is-due.ts';
import { whenLate } from '../../src/enquiry/clock/when-late.ts';
import type { Event, Fact } from '../../src/enquiry/facts/fact.ts';
import type { Tally } from '../../src/enquiry/figures/tally.ts';
import { whatCounts } from '../../src/enquiry/figures/what-counts.ts';
import type { Standing } from '../../src/enquiry/history/standing.ts';
import { whereItStands } from '../../src/enquiry/history/where-it-stands.ts';
import { whichTerms } from '../../src/enquiry/search/which-terms.ts';
import { anId } from '../../test/an-id.ts';
import type { SeededPractice } from './directory.ts';

/** Stands in a mould where an enquiry has an id of its own. */
export const memberToken = anId<PersonId>('@member');
export const letterToken = (place: number) => anId<LetterId>(`@letter-${place}@`);

/** A letter that has left: to the member or to the patient. */
export type MouldLetter = {
  kind: string;
  to: 'member' | 'patient';
  factNumber: number;
  postedAt: Temporal.Instant;
  acceptedAt: Temporal.Instant;
};

/** A history that many enquiries share, and what the product makes of it. */
export type Mould = {
  profile: SeededPractice['profile'];
  facts: readonly { fact: Fact; words: string | null }[];
  /** By which terms its words are found. */
  terms: readonly string[];
  letters: readonly MouldLetter[];
  standing: Standing;
  tally: Tally;
  dueAt: Temporal.Instant | null;
  lateAt: Temporal.Instant | null;
};

/** What happens in a history, and how many minutes after the question; letters are accepted two seconds later. */
export type Step = {
  after: number;
  does: 'read' | 'answer' | 'write' | 'remind' | 'close' | 'refuse' | 'spam' | 'repeat';
};

const question =
  'Bonjour docteur, je souhaite un rendez-vous pour les rides du front et j’aimerais savoir si c’est douloureux, combien de temps dure l’effet et ce que coûte une première séance. Merci d’avance de votre réponse.';
const answer =
  'Bonjour Madame, la séance dure une vingtaine de minutes et se supporte bien. L’effet se voit après quelques jours et tient quatre mois en moyenne. Appelez le cabinet pour convenir d’un rendez-vous. Bien à vous.';

const told: Record<Step['does'], { kind: string; to: MouldLetter['to'] } | null> = {
  read: null,
  close: null,
  remind: { kind: 'reminder', to: 'member' },
  write: { kind: 'new-message', to: 'member' },
  answer: { kind: 'patient-answered', to: 'patient' },
  refuse: { kind: 'patient-refused', to: 'patient' },
  spam: null,
  repeat: { kind: 'patient-refused', to: 'patient' },
};

const byOf = (does: Step['does']): Fact['by'] => {
  if (does === 'write') return { kind: 'patient' };
  return does === 'remind' ? { kind: 'relais' } : { kind: 'member', person: memberToken };
};

function eventOf(does: Step['does'], version: number): Event {
  if (does === 'read') return { kind: 'read', upTo: version };
  if (does === 'remind') return { kind: 'reminded', told: [memberToken] };
  if (does === 'refuse') return { kind: 'refused', reason: 'not-practised' };
  if (does === 'spam') return { kind: 'refused', reason: 'spam' };
  if (does === 'repeat') return { kind: 'refused', reason: 'duplicate' };
  if (does === 'close') return { kind: 'closed' };
  return { kind: does === 'write' ? 'written' : 'answered' };
}

/** The history of a question asked at a moment of a practice whose calendar has no holiday near, with the alert and
 * the acknowledgement delivered, and the steps that followed. */
export function mould(
  profile: Mould['profile'],
  askedAt: Temporal.Instant,
  steps: readonly Step[],
  policy: Policy,
): Mould {
  const facts: { fact: Fact; words: string | null }[] = [];
  const letters: MouldLetter[] = [];
  const happens = (at: Temporal.Instant, by: Fact['by'], event: Event, words: string | null = null) =>
    facts.push({ fact: { ...event, number: facts.length + 1, at, by } as Fact, words });
  const leaves = (kind: string, to: MouldLetter['to'], postedAt: Temporal.Instant) => {
    const acceptedAt = postedAt.add({ seconds: 2 });
    letters.push({ kind, to, factNumber: facts.length, postedAt, acceptedAt });
  };
  const accepted = () => {
    const taken = facts.filter(({ fact }) => fact.kind === 'letter-accepted').length;
    for (const [place, { kind, to, acceptedAt }] of letters.slice(taken).entries())
      happens(
        acceptedAt,
        { kind: 'relais' },
        {
          kind: 'letter-accepted',
          letter: letterToken(taken + place),
          letterKind: kind,
          person: to === 'member' ? memberToken : null,
        },
      );
  };
  happens(askedAt, { kind: 'patient' }, { kind: 'asked', held: [], told: [memberToken] }, question);
  leaves('new-enquiry', 'member', askedAt);
  letters.push({ ...letters[0]!, kind: 'patient-received', to: 'patient' });
  accepted();
  for (const { after, does } of steps) {
    const at = askedAt.add({ minutes: after });
    const { version } = whereItStands(facts.map(({ fact }) => fact));
    const words = does === 'write' ? question : does === 'answer' ? answer : null;
    happens(at, byOf(does), eventOf(does, version), words);
    const letter = told[does];
    if (letter) leaves(letter.kind, letter.to, at);
    accepted();
  }
  const history = facts.map(({ fact }) => fact);
  const standing = whereItStands(history);
  const calendar = { territory: 'FR-69' as const, zone: 'Europe/Paris', closures: [] };
  const place = { calendar, profile, mode: 'space' as const };
  const surroundings = { ...place, reachable: true, served: false, laterWaitsFrom: null };
  const tally = whatCounts(history);
  return {
    profile,
    facts,
    terms: whichTerms({ words: facts.flatMap(({ words }) => words ?? []) }),
    letters,
    standing,
    tally,
    dueAt: whatIsDue(standing, surroundings, policy)?.at ?? null,
    lateAt: whenLate(standing.wait, surroundings, policy),
  };
}
