import { faultLogged, idLogged } from '../database/log.ts';
import { type Service, transact } from '../database/service.ts';
import { seal } from '../vault/seal.ts';
import { asKeptReply } from './as-kept-reply.ts';
import { repliesInClear, sealReply } from './reply.table.ts';
import { keyOfLetter, replyPlace } from './sealed-letter.ts';
import { type Stage, whatAReplyMeans } from './what-a-reply-means.ts';

const most = 200;

/** For older replies, how far the SMTP conversation had come is unknown: a code is taken for an answer about the
 * recipient, and no code for a connection error to our relay. */
const stageOf = (reply: string): Stage => {
  const code = Number(/^\d{3}/.exec(reply)?.[0] ?? 0);
  if (code === 0) return 'connection';
  return code === 530 || code === 535 ? 'login' : 'recipient';
};

/** Encrypts the SMTP replies that an older version stored in plain text, and records what they were about, at most
 * 200 per call; returns how many. Safe to kill at any moment. Replies whose enquiry cannot be decrypted are deleted. */
export const sealReplies = (service: Service): Promise<number> =>
  transact(service, async ({ tx, keys, chance, log }) => {
    const letters = await repliesInClear(tx, most);
    for (const { id, accepted, ...letter } of letters) {
      const reply = asKeptReply(letter.reply);
      const about = accepted ? null : whatAReplyMeans(stageOf(reply), reply).about;
      let sealedReply: Buffer | null = null;
      try {
        sealedReply = seal(keyOfLetter(keys, letter), chance, replyPlace(id), reply);
      } catch (error) {
        log({ event: 'reply-not-sealed', level: 'error', letter: idLogged(id), fault: faultLogged(error) });
      }
      await sealReply(tx, id, { sealedReply, about });
    }
    return letters.length;
  });
