import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { faultLogged } from '../database/log.ts';
import { newId } from '../database/new-id.ts';
import type { Service } from '../database/service.ts';
import { insertMailboxLetter } from './mailbox.table.ts';

const mostBytes = 10 * 1024 * 1024;

const refusal = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code });

/** Starts the built-in mailbox: an SMTP server on a loopback port that stores every letter in the database before it
 * replies 250, and replies with a temporary failure while the database is unavailable. */
export async function openMailbox(service: Service) {
  const store = async (recipients: string[], raw: Buffer) => {
    const receivedAt = service.clock.now();
    await service.database.transact(async (tx) => {
      for (const recipient of recipients)
        await insertMailboxLetter(tx, { id: newId(service.chance), recipient, raw, receivedAt });
    });
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: mostBytes,
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map((one) => one.address);
      buffer(stream)
        .then(async (raw) => {
          if (stream.sizeExceeded) return done(refusal(552, 'too large'));
          await store(recipients, raw);
          done();
        })
        .catch(() => done(refusal(451, 'try again later')));
    },
  });
  server.on('error', (error) => service.log({ event: 'mailbox', level: 'warn', fault: faultLogged(error) }));
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}
