import type { PersonId } from '../../database/id.ts';
import type { Daytime } from '../../directory/daytime.ts';
import { countOf } from '../../enquiry/clock/kept-count.ts';
import { whyNow } from '../../enquiry/clock/why-now.ts';
import { facts } from '../../enquiry/facts/catalogue.ts';
import type { Fact } from '../../enquiry/facts/fact.ts';
import { isByRule, isSpoken } from '../../enquiry/facts/what-a-fact-does.ts';
import type { ThreadLine } from '../../enquiry/history/thread.ts';
import { wordsFor, workingDaysFor } from '../../words/words.ts';
import { asSentences, type Lang } from '../../words/write.ts';
import { whatHappened } from './what-happened.ts';
import { moveOf } from './which-move.ts';

type For = { lang: Lang; daytime: Daytime; names: ReadonlyMap<PersonId, string> };

/** Why a fact was made automatically or by a refusal: the rule and what it counted then. */
function whyMade(fact: Fact, { lang, daytime }: For): string[] {
  if (!isByRule(fact)) return [];
  const { reasons } = wordsFor(lang);
  const rule = fact.rule ?? 'unanswered';
  const count = fact.count ? countOf(fact.count) : null;
  return [asSentences(whyNow({ rule, count }, reasons.asMembers.done, workingDaysFor(lang), daytime))];
}

/** Who did it, or to whom a letter went. */
function withWhom(fact: Fact, event: string, { lang, names }: For): string {
  const { detail, letterTo } = wordsFor(lang).desk;
  const nameOf = (person: PersonId) => names.get(person) ?? detail.somebody;
  if (fact.by.kind === 'member') return `${event} · ${nameOf(fact.by.person)}`;
  if (!('letter' in fact)) return event;
  return `${event} ${fact.person ? letterTo.member(nameOf(fact.person)) : letterTo.patient}`;
}

/** The people named in the lines of a thread, by id. */
export const peopleIn = (lines: readonly ThreadLine[]): PersonId[] =>
  lines.flatMap(({ fact }) => [
    ...(fact.by.kind === 'member' ? [fact.by.person] : []),
    ...('letter' in fact && fact.person ? [fact.person] : []),
  ]);

/** No more of a fact than the page shows: a practice must not learn which others the patient wrote to. */
export function shownLine({ fact, words, submission }: ThreadLine, by: For) {
  const event = whatHappened(fact, by.lang);
  return {
    number: fact.number,
    by: fact.by.kind === 'member' ? { kind: fact.by.kind, person: fact.by.person } : fact.by,
    at: fact.at.toString(),
    author: fact.by.kind === 'member' ? (by.names.get(fact.by.person) ?? null) : null,
    move: moveOf(fact),
    /** In the conversation: entries whose text needs no heading. */
    spoken: isSpoken(fact),
    event: facts[fact.kind].words === 'needed' ? null : event,
    words,
    submission,
    /** In the history. */
    inHistory: withWhom(fact, event, by),
    about: event,
    why: whyMade(fact, by),
  };
}
export type DeskLine = ReturnType<typeof shownLine>;
