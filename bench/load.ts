import { connect, type Socket } from 'node:net';

/** What came of so many seconds of requests. Latencies in milliseconds. */
export type Volley = { perSecond: number; latencies: number[]; bytes: number };

type Answered = { status: number; bytes: number };

const headEnd = Buffer.from('\r\n\r\n');
const chunkEnd = Buffer.from('\r\n0\r\n\r\n');
const nothing = Buffer.alloc(0);

/** Reads the answers of one connection, one at a time. */
function answers(answered: (one: Answered) => void): (chunk: Buffer) => void {
  let head: Buffer = nothing;
  let body: { status: number; left: number | null; bytes: number; tail: Buffer } | null = null;
  return (chunk) => {
    let rest = chunk;
    if (!body) {
      head = head.length > 0 ? Buffer.concat([head, chunk]) : chunk;
      const end = head.indexOf(headEnd);
      if (end < 0) return;
      const text = head.toString('latin1', 0, end).toLowerCase();
      const length = /\r\ncontent-length: *(\d+)/.exec(text)?.[1];
      const status = Number(text.slice(9, 12));
      const chunked = length === undefined && text.includes('\r\ntransfer-encoding: chunked');
      body = { status, left: chunked ? null : Number(length ?? 0), bytes: end + 4, tail: nothing };
      // The line end before the body may also be the one before an empty last chunk.
      rest = head.subarray(end + 4);
      body.tail = head.subarray(end + 2, end + 4);
      head = nothing;
    }
    body.bytes += rest.length;
    if (body.left !== null) body.left -= rest.length;
    else body.tail = Buffer.concat([body.tail, rest]).subarray(-chunkEnd.length);
    const isWhole = body.left === null ? body.tail.equals(chunkEnd) : body.left <= 0;
    if (!isWhole) return;
    const { status, bytes } = body;
    body = null;
    answered({ status, bytes });
  };
}

export type Firing = {
  url: string;
  connections: number;
  seconds: number;
  /** The bytes of the next request. */
  shot(): Buffer | string;
  /** The status of every answer: another one is an error. */
  status: number;
  /** At most so many requests a second over all connections; as many as are answered where it is not given. */
  perSecond?: number;
  /** At most so many requests in all. */
  most?: number;
};

/** Sends requests over connections that stay open, each its next one as soon as the last is answered, and
 * nothing ahead of an answer. Throws at the first answer that is not the one expected. */
export function fire(firing: Firing): Promise<Volley> {
  const { connections, seconds, shot, status, perSecond, most = Number.POSITIVE_INFINITY } = firing;
  const { hostname, port } = new URL(firing.url);
  const latencies: number[] = [];
  const sockets: Socket[] = [];
  let bytes = 0;
  let sent = 0;
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const ends = started + seconds * 1000;
    let open = connections;
    const fail = (error: Error) => {
      for (const socket of sockets) socket.destroy();
      reject(error);
    };
    const one = () => {
      const socket = connect({ port: Number(port), host: hostname, noDelay: true });
      sockets.push(socket);
      let asked = 0;
      const ask = () => {
        asked = performance.now();
        socket.write(shot());
      };
      const next = () => {
        const now = performance.now();
        const due = perSecond ? started + (sent * 1000) / perSecond : now;
        if (Math.max(now, due) >= ends || sent >= most) {
          socket.destroy();
          open -= 1;
          if (open > 0) return;
          resolve({ perSecond: latencies.length / ((performance.now() - started) / 1000), latencies, bytes });
          return;
        }
        sent += 1;
        if (due > now) setTimeout(ask, due - now);
        else ask();
      };
      socket.on('connect', next);
      socket.on('error', fail);
      socket.on('end', () => fail(new Error(`${firing.url} hung up`)));
      socket.on(
        'data',
        answers((answer) => {
          if (answer.status !== status)
            return fail(new Error(`${firing.url} answered ${answer.status} in the place of ${status}`));
          latencies.push(performance.now() - asked);
          bytes += answer.bytes;
          next();
        }),
      );
    };
    for (let count = 0; count < connections; count++) one();
  });
}

type Asked = { path: string; host: string; headers?: Record<string, string>; form?: Record<string, string> };

/** One request as it travels, a form as a browser sends it. */
export function request({ path, host, headers = {}, form }: Asked): string {
  const body = form ? new URLSearchParams(form).toString() : '';
  const all = {
    host,
    'accept-language': 'fr',
    ...(form && {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
      origin: `http://${host}`,
    }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${form ? 'POST' : 'GET'} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}
