import { fold } from './fold.ts';

/** Beginnings of words with a mute h, folded; before any other h, and so before unknown names, nothing is elided: "de
 * Hassan", "de Haute-Savoie". */
const muteH =
  /^h(?:abit|armon|ebe|ect|elen|eli|ellen|eloi|ema|emi|emo|enri|epat|erb|erit|erm|erv|esti|eur|exa|ibis|ippo|iron|ist|iver|omeo|omm|onn|onor|opit|oriz|orlog|ort|osp|ostel|otel|ubert|ugue|uil|uitr|uma|ume|umi|y)/;

/** Beginnings with a vowel that are not elided. */
const kept = /^(?:onz|oui(?!e|s)|ya|ye|yo|yu)/;

/** Whether "le" and "de" lose their vowel before a French text: "d’Alma", "l’Hôpital", but "de Laser", "le Haut". */
export function isElided(before: string): boolean {
  const word = fold(before).replace(/^[^\p{L}\p{N}]+/u, '');
  return muteH.test(word) || (/^[aeiouy]/.test(word) && !kept.test(word));
}
