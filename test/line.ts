import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Transform } from 'node:stream';

const notification = 'A'.charCodeAt(0);

/** Lets every message of a PostgreSQL server through but its bells, as a pooler of transactions does. */
function withoutBells(): Transform {
  let rest = Buffer.alloc(0);
  return new Transform({
    transform(bytes: Buffer, _, done) {
      rest = Buffer.concat([rest, bytes]);
      while (rest.length >= 5 && rest.length > rest.readUInt32BE(1)) {
        const end = 1 + rest.readUInt32BE(1);
        if (rest[0] !== notification) this.push(Buffer.from(rest.subarray(0, end)));
        rest = rest.subarray(end);
      }
      done();
    },
  });
}

/** A line on loopback to a server on loopback, that can be cut and mended, frozen and thawed. */
export async function startLine(to: number) {
  const sockets = new Set<Socket>();
  let isCut = false;
  let isFrozen = false;
  let swallows = false;
  const stand = (socket: Socket) => (isFrozen ? socket.pause() : socket.resume());
  const server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      if (swallows && one === far) one.pipe(withoutBells()).pipe(other);
      else one.pipe(other);
      if (isFrozen) one.pause();
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      isCut = false;
    },
    /** Nothing comes through, and nobody is told: connections are taken and stay. */
    freeze() {
      isFrozen = true;
      for (const socket of sockets) stand(socket);
    },
    thaw() {
      isFrozen = false;
      for (const socket of sockets) stand(socket);
    },
    /** From now on no bell of a PostgreSQL server comes through. */
    swallowBells() {
      swallows = true;
    },
    async close() {
      this.cut();
      await new Promise((done) => server.close(done));
    },
  };
}
