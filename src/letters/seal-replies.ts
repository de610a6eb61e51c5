import { faultLogged, idLogged } from '../database/log.ts';
import { type Service, transact } from '../database/service.ts';
import { seal } from '../vault/seal.ts';
import { asKeptReply } from './as-kept-reply.ts';
import { repliesInClear, sealReply } from './reply.table.ts';
import { keyOfLetter, replyPlace } from './sealed-letter.ts';
import { type Stage, whatAReplyMeans } from './what-a-reply-means.ts';

const most = 200;

/** How far a letter had come is not known of older replies: a code is taken for an answer about its recipient, and what
 * has none for a fault of the line to our relay. */
const stageOf = (reply: string): Stage => {
  const code = Number(/^\d{3}/.exec(reply)?.[0] ?? 0);
  if (code === 0) return 'connection';
  return code === 530 || code === 535 ? 'login' : 'recipient';
};

/** Seals the words of far servers that an older Relais kept in clear, and notes whom they were about, at most 200 a
 * time; returns how many. It can be killed at any moment. Words whose enquiry cannot be opened are not kept. */
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
