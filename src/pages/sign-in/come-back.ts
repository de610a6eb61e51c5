import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMomentThere } from '../../words/write.ts';

/** When she may try again, as a sentence. */
export const back = (lang: Lang, comeBackAt: string) =>
  wordsFor(lang).error.back(writeMomentThere(lang, comeBackAt, 'Europe/Paris'));

/** The value of Retry-After (RFC 9110): whole seconds, at least one. */
export const secondsUntil = (comeBack: Temporal.Instant, now: Temporal.Instant): string =>
  String(Math.max(1, Math.ceil(comeBack.since(now).total('seconds'))));
