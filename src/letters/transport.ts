import nodemailer from 'nodemailer';

export type Sent = { accepted: boolean; permanent: boolean; reply: string };

/** Hands the bytes of a letter to a mail server. */
export type Transport = {
  send(letter: { from: string; to: string; raw: Buffer; id: string }): Promise<Sent>;
  /** Whether the mail server answers now. */
  isReachable(): Promise<boolean>;
  close(): void;
};

type SmtpError = Error & {
  permanent?: boolean;
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
};

const longestReply = 300;
const ofOurs = new Set(['EAUTH', 'ETLS', 'EDNS', 'ECONNECTION', 'ESOCKET', 'ETIMEDOUT']);

/** Only the far server's final word about this letter ends it: whatever is wrong with our own relay is tried again. */
const isPermanent = (error: SmtpError) =>
  (error.responseCode ?? 0) >= 500 &&
  !ofOurs.has(error.code ?? '') &&
  !/^(EHLO|HELO|AUTH|CONN|STARTTLS)/.test(error.command ?? '');

/** A pooled SMTP connection (RFC 5321) with delivery reports asked for (RFC 3461). */
export function smtpTransport(url: string): Transport {
  const settings = new URL(url);
  const pool = nodemailer.createTransport({
    host: settings.hostname.replace(/^\[|\]$/g, ''),
    port: Number(settings.port) || (settings.protocol === 'smtps:' ? 465 : 25),
    secure: settings.protocol === 'smtps:',
    ...(settings.username && {
      auth: { user: decodeURIComponent(settings.username), pass: decodeURIComponent(settings.password) },
    }),
    pool: true,
    maxConnections: 5,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ from, to, raw, id }) {
      try {
        const sent = await pool.sendMail({
          raw,
          envelope: { from, to: [to] },
          dsn: { id, return: 'headers', notify: ['failure', 'delay'], recipient: to },
        });
        return { accepted: true, permanent: false, reply: sent.response.slice(0, longestReply) };
      } catch (error) {
        const failed = error as SmtpError;
        const reply = (failed.response ?? failed.code ?? failed.message).slice(0, longestReply);
        return { accepted: false, permanent: isPermanent(failed), reply };
      }
    },
    isReachable: () =>
      pool.verify().then(
        () => true,
        () => false,
      ),
    close: () => pool.close(),
  };
}
