import type { Daytime } from '../../directory/daytime.ts';
import type { Fact } from '../../enquiry/fact.ts';
import { facts } from '../../enquiry/facts/catalogue.ts';
import { isByRule, isSpoken } from '../../enquiry/facts/what-a-fact-does.ts';
import { countOf } from '../../enquiry/kept-count.ts';
import type { ThreadLine } from '../../enquiry/thread.ts';
import { whyNow } from '../../enquiry/why-now.ts';
import { wordsFor, workingDaysFor } from '../../words/words.ts';
import { asSentences, type Lang } from '../../words/write.ts';
import { whatHappened } from './what-happened.ts';
import { moveOf } from './which-move.ts';

type For = { lang: Lang; daytime: Daytime; names: ReadonlyMap<string, string> };

/** Why the clock, or a refusal, made a fact: the rule and what it counted then. */
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
  const nameOf = (person: string) => names.get(person) ?? detail.somebody;
  if (fact.by.kind === 'member') return `${event} · ${nameOf(fact.by.person)}`;
  if (!('letter' in fact)) return event;
  return `${event} ${fact.person ? letterTo.member(nameOf(fact.person)) : letterTo.patient}`;
}

/** The people of whom the lines of a thread tell, by id. */
export const peopleIn = (lines: readonly ThreadLine[]): string[] =>
  lines.flatMap(({ fact }) => [
    ...(fact.by.kind === 'member' ? [fact.by.person] : []),
    ...('letter' in fact && fact.person ? [fact.person] : []),
  ]);

/** Of a fact no more than the page shows: other practices that the patient wrote to are not this one's to know. */
export function shownLine({ fact, words, submission }: ThreadLine, by: For) {
  const event = whatHappened(fact, by.lang);
  return {
    number: fact.number,
    by: fact.by,
    at: fact.at.toString(),
    author: fact.by.kind === 'member' ? (by.names.get(fact.by.person) ?? null) : null,
    move: moveOf(fact),
    /** In the conversation: words that are always there say themselves what happened. */
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
