import { type Lang, writeMomentThere } from '../../words/write.ts';

/** From when another attempt is possible, formatted. */
export const fromWhen = (lang: Lang, comeBackAt: string) =>
  writeMomentThere(lang, comeBackAt, 'Europe/Paris');

/** The value of Retry-After (RFC 9110): whole seconds, at least one. */
export const secondsUntil = (comeBack: Temporal.Instant, now: Temporal.Instant): string =>
  String(Math.max(1, Math.ceil(comeBack.since(now).total('seconds'))));
