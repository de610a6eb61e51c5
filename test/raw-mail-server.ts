import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What is answered to: the connection, a command by its verb (`MAIL`, `RCPT`, …), or the end of a letter. */
export type Heard = { verb: string; line: string; recipient: string };
/** A whole answer, line ends left out; null where nothing is ever said. */
export type Answers = (heard: Heard) => string | Buffer | null | Promise<string | Buffer | null>;

const usual: Record<string, string> = {
  CONNECT: '220 far',
  EHLO: '250-far\r\n250 AUTH PLAIN',
  AUTH: '235 2.7.0 ok',
  STARTTLS: '502 5.5.1 not here',
  DATA: '354 go on',
  QUIT: '221 bye',
};

/** A far mail server on loopback that says whatever a test has it say, byte by byte, and remembers whose letters it was
 * given and what it heard. */
export async function startRawMailServer(answers: Answers = () => '') {
  const heard: string[] = [];
  const given: string[] = [];
  const looking = new Set<() => void>();
  const sockets = new Set<Socket>();
  let say = answers;

  const serve = (socket: Socket) => {
    let recipient = '';
    let text: string | null = null;
    let rest = '';
    let turn = Promise.resolve();
    const answer = (verb: string, line: string) => {
      heard.push(line);
      const to = recipient;
      turn = turn.then(async () => {
        const said = await say({ verb, line, recipient: to });
        if (said === null) return;
        socket.write(said === '' ? (usual[verb] ?? '250 2.0.0 ok') : said);
        socket.write('\r\n');
      });
    };
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      rest += bytes.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (text !== null) {
          if (line !== '.') continue;
          text = null;
          given.push(recipient);
          for (const look of looking) look();
          answer('.', line);
          continue;
        }
        const verb = line.split(' ')[0]?.toUpperCase() ?? '';
        if (verb === 'RCPT') recipient = /<([^>]*)>/.exec(line)?.[1] ?? '';
        if (verb === 'DATA') text = '';
        answer(verb, line);
      }
    });
    answer('CONNECT', 'CONNECT');
  };
  const server = createServer(serve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: (login = '', query = '') => `smtp://${login}127.0.0.1:${port}${query}`,
    /** The recipients of the letters that it was given whole, whatever it said of them. */
    given,
    heard,
    answers: (other: Answers) => {
      say = other;
    },
    /** Resolves once it was given so many letters. */
    wasGiven: (count: number): Promise<void> =>
      new Promise((done) => {
        const look = () => {
          if (given.length < count) return;
          looking.delete(look);
          done();
        };
        looking.add(look);
        look();
      }),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
