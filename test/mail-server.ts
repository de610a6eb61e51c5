import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { type Mail, readMail } from '../src/mailroom/read-mail.ts';

export type Received = Mail & { recipient: string; raw: Buffer };
/** A code, or a code with what is said behind it. */
type Answer = number | 'drop' | `${number} ${string}`;

const linkIn = (text: string) => /https?:\/\/\S+/.exec(text)?.[0] ?? '';
const codeIn = (text: string) => /^[A-Z2-9]{8}$/m.exec(text)?.[0] ?? '';

/** A far mail server on loopback that remembers what it took, and can be told to refuse, drop or go away. */
export async function startMailServer() {
  const letters: Received[] = [];
  const waiting = new Set<() => void>();
  const answers = new Map<string, Answer>();
  let toAll: Answer | undefined;
  let port = 0;
  let server: SMTPServer;

  const make = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData(stream, session, done) {
        const recipients = session.envelope.rcptTo.map((one) => one.address);
        const receive = async (raw: Buffer) => {
          const answer =
            toAll ?? recipients.map((address) => answers.get(address)).find((one) => one !== undefined);
          if (answer !== undefined && answer !== 'drop') {
            const [, code, words = 'no'] = /^(\d+) ?(.+)?$/.exec(`${answer}`) ?? [];
            return done(Object.assign(new Error(words), { responseCode: Number(code) }));
          }
          for (const recipient of recipients) letters.push({ ...(await readMail(raw)), recipient, raw });
          for (const look of waiting) look();
          if (answer !== 'drop') return done();
          const sockets = (
            server as unknown as { connections: Set<{ close(): void; _socket: { destroy(): void } }> }
          ).connections;
          for (const one of sockets) one._socket.destroy();
        };
        // A sender that dies in the middle of a letter has not sent it.
        buffer(stream).then(receive, () => undefined);
      },
    });

  const open = async () => {
    server = make();
    server.on('error', () => undefined);
    server.listen(port, '127.0.0.1');
    await once(server.server, 'listening');
    port = (server.server.address() as AddressInfo).port;
  };
  await open();

  /** Resolves with the first letter that fits, now or as soon as it comes. */
  const letter = (fits: (one: Received) => boolean): Promise<Received> =>
    new Promise((found) => {
      const look = () => {
        const one = letters.find(fits);
        if (!one) return;
        waiting.delete(look);
        found(one);
      };
      waiting.add(look);
      look();
    });

  return {
    url: () => `smtp://127.0.0.1:${port}`,
    letters,
    letter,
    /** The first letter to an address whose subject has these words. */
    to: (address: string, subject: RegExp) =>
      letter((one) => one.recipient === address && subject.test(one.subject)),
    answer: (address: string, answer: Answer | null) =>
      answer === null ? answers.delete(address) : answers.set(address, answer),
    /** Answers the same to every letter, until it is ended. */
    answerAll(answer: Answer) {
      toAll = answer;
      return {
        end() {
          toAll = undefined;
        },
      };
    },
    goAway: () => new Promise<void>((done) => server.close(() => done())),
    comeBack: open,
    close: () => new Promise<void>((done) => server.close(() => done())),
    linkIn,
    codeIn,
  };
}
