import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server on loopback that takes everything, keeps nothing, and notes when each letter was wholly there. */
export async function startMailSink() {
  const arrivals = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const id = /^message-id: *(<[^>]*>)/im.exec(Buffer.concat(parts).toString('latin1'))?.[1];
        if (id) arrivals.set(id, Date.now());
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    /** When letters were handed over, by Message-ID, in milliseconds since 1970. */
    arrivals,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}
