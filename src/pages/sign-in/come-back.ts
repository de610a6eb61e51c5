import { type Lang, writeMomentThere } from '../../words/write.ts';

/** The moment from which signing in may be tried again, as text, with its zone. */
export const fromWhen = (lang: Lang, comeBackAt: string, zone: string) =>
  writeMomentThere(lang, comeBackAt, zone);

/** The value of Retry-After (RFC 9110): whole seconds, at least one. */
export const secondsUntil = (comeBack: Temporal.Instant, now: Temporal.Instant): string =>
  String(Math.max(1, Math.ceil(comeBack.since(now).total('seconds'))));
