import { z } from 'zod';
import { isZone } from '../../directory/is-zone.ts';
import { smtpSettings } from '../../letters/smtp-settings.ts';
import { conformities, keepingUnits } from '../../pages/legal.ts';
import { readPolicy } from './operator-policy.ts';

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof levels)[number];

/** One thing that an operator may set. */
export type Setting = {
  /** Understands its text. */
  schema: z.ZodType<unknown, string>;
  /** Stands behind `NAME=` in a complaint. */
  example: string;
  /** What it is, in a line of a table. */
  says: string;
  /** Its value is never shown, and may come from the file named by `NAME_FILE`. */
  secret?: true;
} & (
  | { /** The text used if none is given. */ default: string }
  | { /** What happens where none is given. */ otherwise: string }
);

const url = (...schemes: string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol));

const keyBytes = 32;
const key = z
  .string()
  .transform((text) => Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64'))
  .refine((bytes) => bytes.length === keyBytes);

const yesNo = z.enum(['0', '1', 'false', 'true']).transform((text) => text === '1' || text === 'true');

const aLine = z.string().regex(/^[^\p{Cc}]+$/u);
const anAddress = z.string().regex(/^[^\s@<>]+@[^\s@<>]+$/);

const kept = z
  .string()
  .regex(new RegExp(`^[1-9]\\d{0,3} (${keepingUnits.join('|')})s?$`))
  .transform((text) => {
    const [count, unit] = text.split(' ');
    return { count: Number(count), unit: keepingUnits.find((one) => unit?.startsWith(one)) ?? 'day' };
  });

/** All settings, by the name of their variable: parsing, errors, help and the table of the README derive from this. */
export const settings = {
  PORT: {
    schema: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65535)),
    default: '3000',
    example: '3000',
    says: 'the port of the web server',
  },
  HOST: {
    schema: z.string().regex(/^[\w.:-]+$/),
    otherwise: '`127.0.0.1` while `PUBLIC_URL` is on this machine, otherwise every interface',
    example: '0.0.0.0',
    says: 'the address to listen on; one that other machines can reach requires `SMTP_URL`',
  },
  PUBLIC_URL: {
    schema: url('http:', 'https:'),
    otherwise: '`http://localhost:PORT`',
    example: 'https://relais.example.org',
    says: 'the address used in emails, and the only one that is answered; https in production. One that others can reach requires `SMTP_URL`; required with an `SMTP_URL` that is not on this machine',
  },
  DATABASE_URL: {
    schema: url('postgres:', 'postgresql:'),
    otherwise: 'the embedded database',
    example: 'postgres://relais:secret@localhost:5432/relais',
    says: 'PostgreSQL 15 or later',
    secret: true,
  },
  DATABASE_DIRECT_URL: {
    schema: url('postgres:', 'postgresql:'),
    otherwise: '`DATABASE_URL`',
    example: 'postgres://relais:secret@localhost:5432/relais',
    says: 'the same database without a pooler in between, for LISTEN/NOTIFY and migrations; required if `DATABASE_URL` points to a transaction pooler (PgBouncer, Supavisor, Neon)',
    secret: true,
  },
  DATA_DIR: {
    schema: z.string(),
    default: 'data',
    example: './data',
    says: 'the directory of the embedded database and its key',
  },
  SMTP_URL: {
    schema: z.string().refine((text) => smtpSettings(text) !== null),
    otherwise: 'the built-in mailbox',
    example: 'smtp://user:secret@mail.example.org:587',
    says: 'the mail server; `smtps:` uses TLS from the start, `smtp:` requires STARTTLS unless the server is on this machine or the URL ends with `?requireTLS=false`; required with `DATABASE_URL`',
    secret: true,
  },
  MAIL_FROM: {
    schema: z.string().regex(/^[^\s@<>]+@[^\s@<>]+$/),
    otherwise: '`relais@` and `MAIL_DOMAIN`',
    example: 'relais@example.org',
    says: 'the sender address of emails',
  },
  MAIL_DOMAIN: {
    schema: z.string().regex(/^[a-z0-9.-]+$/i),
    otherwise: 'that of `MAIL_FROM`, or the host of `PUBLIC_URL`',
    example: 'example.org',
    says: 'the domain in Message-IDs',
  },
  TIME_ZONE: {
    schema: z.string().refine(isZone),
    default: 'Europe/Paris',
    example: 'Europe/Paris',
    says: 'the operator’s time zone, for what belongs to no practice: the operator’s pages, the weeks of figures, the nightly tasks',
  },
  RELAIS_KEY: {
    schema: key,
    otherwise: 'generated in `DATA_DIR`, mode 0600',
    example: '(64 hex digits, generated once with: openssl rand -hex 32)',
    says: `${keyBytes} bytes in hex or base64, generated once with \`openssl rand -hex ${keyBytes}\`; required with \`DATABASE_URL\`. Without it nothing can be decrypted again: keep it apart from the database`,
    secret: true,
  },
  TRUST_PROXY: {
    schema: yesNo,
    default: '0',
    example: '1',
    says: '1 behind a proxy of your own that sets `X-Forwarded-For` and passes the original `Host` on. While it is 0, everyone behind a proxy counts as one network, and `proxy-not-trusted` appears in the log. Its `X-Request-Id`, if it sends one, is the `request` of each log line',
  },
  LOG_LEVEL: {
    schema: z.enum(levels),
    default: 'info',
    example: 'info',
    says: levels.join(', '),
  },
  RELAIS_POLICY: {
    schema: z
      .string()
      .transform(readPolicy)
      .refine((policy) => policy !== null),
    default: '{}',
    example: '{"reminderAfter":2,"offerAfter":3}',
    says: 'JSON that overrides some of the defaults: `reminderAfter`, `offerAfter`, `offerAfterReminder` (working days), `offerAtMost` (practices), `nearWithin` (kilometres), `offersPerDay` (emails), `askReachedAfter`, `askForwardedAfter`, `secondReminderAfter` (working days, or `null` for never), `laterClock` (`false`: a patient who writes again has no reminder and no question), `remindAgainAfter`, `askAgainAfter`, `lateAfter` (working days), `longClosure` (working days), `offerOverClosures` (`false`: such a closure offers nothing to whoever waits already), `undoRefusalWithin` (hours), `daytime` (`{"from":"08:00","to":"19:00"}`); see `src/database/policy.ts` for what each one means',
  },
  LEGAL_EDITOR: {
    schema: aLine,
    otherwise: 'shown as missing',
    example: 'Annuaire Exemple SAS',
    says: 'the publisher (éditeur) of the site, for the legal notice',
  },
  LEGAL_EDITOR_ADDRESS: {
    schema: aLine,
    otherwise: 'shown as missing',
    example: '1 rue de la Paix, 75002 Paris',
    says: 'the address of the publisher',
  },
  LEGAL_DIRECTOR: {
    schema: aLine,
    otherwise: 'shown as missing',
    example: 'Jeanne Dupont',
    says: 'the publication director (directeur de la publication)',
  },
  LEGAL_HOST: {
    schema: aLine,
    otherwise: 'shown as missing',
    example: 'Hébergeur Exemple SA',
    says: 'who hosts the site; for health data in France, a certified host (HDS)',
  },
  LEGAL_HOST_ADDRESS: {
    schema: aLine,
    otherwise: 'shown as missing',
    example: '2 rue du Port, 59000 Lille',
    says: 'the address of the host',
  },
  LEGAL_HOST_PHONE: {
    schema: aLine,
    otherwise: 'shown as missing',
    example: '+33 1 99 00 00 00',
    says: 'the telephone number of the host',
  },
  LEGAL_CONTACT: {
    schema: anAddress,
    otherwise: '`MAIL_FROM`, and shown as missing',
    example: 'bonjour@example.org',
    says: 'the email address people can write to',
  },
  LEGAL_CONTROLLER: {
    schema: aLine,
    otherwise: 'shown as missing',
    example: 'Annuaire Exemple SAS',
    says: 'the data controller',
  },
  LEGAL_DPO: {
    schema: aLine,
    otherwise: 'shown as missing',
    example: 'dpo@example.org',
    says: 'how to contact the data protection officer',
  },
  LEGAL_KEPT_FOR: {
    schema: kept,
    otherwise: 'shown as missing',
    example: '5 years',
    says: 'how long you keep enquiries, in days, months or years; patients are told, but nothing is deleted automatically: that is up to you',
  },
  LEGAL_ACCESSIBILITY: {
    schema: z.enum(conformities),
    default: 'none',
    example: 'partial',
    says: '`none`, `partial` or `full`: how far an audit found the site compliant, which French law requires at the foot of every page',
  },
  RELAIS_SAMPLE: {
    schema: yesNo,
    otherwise: '1 without `DATABASE_URL`',
    example: '1',
    says: 'the fictional directory and the mailbox',
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;

type ValueOf<Name extends SettingName> =
  | z.output<(typeof settings)[Name]['schema']>
  | ((typeof settings)[Name] extends { default: string } ? never : undefined);

/** The parsed settings; undefined if not given and without default. */
export type Values = { [Name in SettingName]: ValueOf<Name> };

/** The settings in the order in which they are listed. */
export const settingNames = Object.keys(settings) as SettingName[];

/** A setting as any other: whether it is a secret, and its default. */
export const settingOf = (name: SettingName): Setting => settings[name];

/** The error about a setting that is missing or wrong. Never contains its value. */
export const complaint = (name: SettingName, what: string) =>
  `${name} ${what}, for example ${name}=${settings[name].example}`;
