import { z } from 'zod';
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
  /** Its value is never shown, and may come from the file that `NAME_FILE` names. */
  secret?: true;
} & (
  | { /** The text that is taken where none is given. */ default: string }
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

/** All that an operator may set, by the name of its variable: parsing, complaints, help and the table of the README
 * come from here. */
export const settings = {
  PORT: {
    schema: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65535)),
    default: '3000',
    example: '3000',
    says: 'where pages are served',
  },
  PUBLIC_URL: {
    schema: url('http:', 'https:'),
    otherwise: '`http://localhost:PORT`',
    example: 'https://relais.example.org',
    says: 'the address in letters; https in production',
  },
  DATABASE_URL: {
    schema: url('postgres:', 'postgresql:'),
    otherwise: 'the embedded database',
    example: 'postgres://relais:secret@localhost:5432/relais',
    says: 'PostgreSQL 15 or later',
    secret: true,
  },
  DATA_DIR: {
    schema: z.string(),
    default: 'data',
    example: './data',
    says: 'the folder of the embedded database and its key',
  },
  SMTP_URL: {
    schema: url('smtp:', 'smtps:'),
    otherwise: 'the built-in mailbox',
    example: 'smtp://user:secret@mail.example.org:587',
    says: 'the mail server, `smtps:` for TLS from the start; needed with `DATABASE_URL`',
    secret: true,
  },
  MAIL_FROM: {
    schema: z.string().regex(/^[^\s@<>]+@[^\s@<>]+$/),
    otherwise: '`relais@` and `MAIL_DOMAIN`',
    example: 'relais@example.org',
    says: 'the sender of letters',
  },
  MAIL_DOMAIN: {
    schema: z.string().regex(/^[a-z0-9.-]+$/i),
    otherwise: 'that of `MAIL_FROM`, or the host of `PUBLIC_URL`',
    example: 'example.org',
    says: 'the end of Message-IDs',
  },
  RELAIS_KEY: {
    schema: key,
    otherwise: 'made in `DATA_DIR`, mode 0600',
    example: '(64 hex digits, made once with: openssl rand -hex 32)',
    says: `${keyBytes} bytes in hex or base64, made once with \`openssl rand -hex ${keyBytes}\`; needed with \`DATABASE_URL\`. Without it nothing can be read again: keep it apart from the database`,
    secret: true,
  },
  TRUST_PROXY: {
    schema: yesNo,
    default: '0',
    example: '1',
    says: '1 behind a proxy of yours that sets `X-Forwarded-For`',
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
    says: 'JSON that changes some of the mission’s numbers: `reminderAfter`, `offerAfter`, `offerAfterReminder` (working days), `offerAtMost` (practices), `offersPerDay` (letters), `askReachedAfter`, `askForwardedAfter`, `secondReminderAfter` (working days, or `null` for never), `longClosure` (working days), `undoRefusalWithin` (hours), `daytime` (`{"from":"08:00","to":"19:00"}`); `src/database/policy.ts` says what each is',
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

/** What the settings say, understood; undefined where nothing is said and nothing is taken instead. */
export type Values = { [Name in SettingName]: ValueOf<Name> };

/** The settings in the order in which they are told. */
export const settingNames = Object.keys(settings) as SettingName[];

/** A setting as any other: whether it is a secret, and its default. */
export const settingOf = (name: SettingName): Setting => settings[name];

/** What to say of a setting that is missing or wrong. Never holds its value. */
export const complaint = (name: SettingName, what: string) =>
  `${name} ${what}, for example ${name}=${settings[name].example}`;
