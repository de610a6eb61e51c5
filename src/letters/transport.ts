import type { Socket } from 'node:net';
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js';
import { type SmtpSettings, smtpSettings } from './smtp-settings.ts';
import type { Stage } from './what-a-reply-means.ts';

/** The reply of a mail server, and how far the conversation had come; without a code if there was no reply. */
export type Sent = { accepted: boolean; stage: Stage; reply: string };

type Travelling = { from: string; to: string; raw: Buffer; id: string };

/** Hands the bytes of a letter to a mail server. */
export type Transport = {
  /** Resolves within a minute, whatever the server does. */
  send(letter: Travelling): Promise<Sent>;
  /** Whether the mail server answers now. */
  isReachable(): Promise<boolean>;
  /** Aborts what is in progress: it is `stopped`. */
  close(): void;
};

/** In ms. The lease of a letter is longer than the time allowed to send it. */
export const longestSend = 60_000;
const idleFor = 2_000;
const lettersEach = 100;

const cutOff: Sent = { accepted: false, stage: 'cut', reply: 'ETIMEDOUT' };
const stopped: Sent = { accepted: false, stage: 'stopped', reply: 'ESTOPPED' };

type Fault = SMTPConnection.SMTPError & { originalCode?: string };
type Line = { connection: SMTPConnection; letters: number; timer?: NodeJS.Timeout };

const stages: Record<string, Stage> = {
  'MAIL FROM': 'sender',
  'RCPT TO': 'recipient',
  DATA: 'letter',
  API: 'letter',
};

const whileOpening = ({ code, command = '' }: Fault): Stage =>
  code === 'EAUTH' || command.startsWith('AUTH') ? 'login' : 'connection';
const whileSending = ({ code, command = '' }: Fault): Stage =>
  code === 'EMESSAGE' ? 'letter' : (stages[command] ?? 'cut');

/** The error of the connection. TLS and certificate errors have a low-level code, system errors have none. */
function nameOf({ code, originalCode, message }: Fault): string {
  if (code !== 'ESOCKET' || !originalCode) return code ?? message;
  return originalCode.includes('_') ? `ETLS ${originalCode}` : originalCode;
}

const refused = (stage: Stage, fault: Fault): Sent => ({
  accepted: false,
  stage,
  reply: fault.response ?? (stage === 'letter' ? fault.message : nameOf(fault)),
});

/** A connection after greeting, encryption where required, and authentication. */
const open = ({ auth, ...settings }: SmtpSettings, opened: (connection: SMTPConnection) => void) =>
  new Promise<SMTPConnection>((done, failed) => {
    const options = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
    const connection = new SMTPConnection({ ...settings, ...options, ...{ socketCloseTimeout: 0 } });
    const fail = (fault: Error) => {
      connection.close();
      failed(fault);
    };
    connection.on('error', fail);
    opened(connection);
    connection.connect((fault) => {
      if (fault) return fail(fault);
      if (!auth) return done(connection);
      connection.login({ credentials: auth }, (wrong) => (wrong ? fail(wrong) : done(connection)));
    });
  });

const isGone = ({ connection }: Line) => {
  const { destroyed, _socket: socket } = connection as { destroyed?: boolean; _socket?: Socket | false };
  return destroyed || !socket || socket.destroyed;
};

const handOver = ({ connection }: Line, { from, to, raw, id }: Travelling) =>
  new Promise<string>((done, failed) => {
    const dsn = { ret: 'HDRS', envid: id, notify: ['FAILURE', 'DELAY'], orcpt: to } as const;
    const envelope = { from, to: [to], size: raw.length, dsn: { ...dsn, notify: [...dsn.notify] } };
    connection.send(envelope, raw, (fault, info) => (fault ? failed(fault) : done(info.response)));
  });

/** Idle connections, each kept for a moment only, and for a limited number of letters. */
function idleLines() {
  const idle: Line[] = [];
  let closed = false;
  const end = ({ connection, timer }: Line) => {
    clearTimeout(timer);
    connection.close();
  };
  const take = (): Line | undefined => {
    const line = idle.pop();
    clearTimeout(line?.timer);
    return line && isGone(line) ? take() : line;
  };
  return {
    take,
    end,
    rest(line: Line) {
      line.letters += 1;
      if (closed || line.letters >= lettersEach) return end(line);
      line.timer = setTimeout(() => {
        idle.splice(idle.indexOf(line), 1);
        line.connection.quit();
      }, idleFor);
      idle.push(line);
    },
    close() {
      closed = true;
      for (const line of idle.splice(0)) end(line);
    },
  };
}

type Using = (connection: SMTPConnection) => void;

/** Conversations that always end: by themselves, by a timeout, or with this process. */
function boundedTalks() {
  const breaks = new Set<() => void>();
  const bounded = <Result>(
    talk: (using: Using) => Promise<Result>,
    late: Result,
    broken: Result,
  ): Promise<Result> =>
    new Promise((done) => {
      let used: SMTPConnection | null = null;
      let over = false;
      const settle = (result: Result) => {
        over = true;
        clearTimeout(timer);
        breaks.delete(stop);
        done(result);
      };
      const breakOff = (result: Result) => {
        settle(result);
        used?.close();
      };
      const stop = () => breakOff(broken);
      const timer = setTimeout(() => breakOff(late), longestSend);
      breaks.add(stop);
      void talk((connection) => {
        used = connection;
        if (over) connection.close();
      }).then(settle);
    });
  const breakAll = () => {
    for (const stop of [...breaks]) stop();
  };
  return { bounded, breakAll };
}

/** An SMTP client (RFC 5321) that requests delivery reports (RFC 3461), with one connection per letter being sent;
 * connections are reused while there is more to send. */
export function smtpTransport(url: string): Transport {
  const settings = smtpSettings(url);
  if (!settings) throw new Error('not the address of a mail server');
  const lines = idleLines();
  const { bounded, breakAll } = boundedTalks();
  let closed = false;

  const converse = async (letter: Travelling, using: Using): Promise<Sent> => {
    let line = lines.take();
    try {
      line ??= { connection: await open(settings, using), letters: 0 };
    } catch (fault) {
      return refused(whileOpening(fault as Fault), fault as Fault);
    }
    using(line.connection);
    try {
      const reply = await handOver(line, letter);
      lines.rest(line);
      return { accepted: true, stage: 'letter', reply };
    } catch (fault) {
      lines.end(line);
      return refused(whileSending(fault as Fault), fault as Fault);
    }
  };
  const greet = (using: Using) =>
    open(settings, using).then(
      (connection) => {
        connection.quit();
        return true;
      },
      () => false,
    );

  return {
    send: (letter) =>
      closed ? Promise.resolve(stopped) : bounded((using) => converse(letter, using), cutOff, stopped),
    isReachable: () => bounded(greet, false, false),
    close() {
      closed = true;
      lines.close();
      breakAll();
    },
  };
}
