import { z } from 'zod';
import type { Policy } from '../database/policy.ts';
import { readPolicy } from './operator-policy.ts';

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof levels)[number];

export type Config = {
  port: number;
  publicUrl: string;
  databaseUrl: string | null;
  dataDir: string;
  smtpUrl: string | null;
  mailFrom: string;
  mailDomain: string;
  /** The master key; null where it is created in the data folder. */
  key: Buffer | null;
  trustProxy: boolean;
  logLevel: LogLevel;
  sample: boolean;
  policy: Policy;
};

const url = (schemes: string[]) => (text: string) => {
  try {
    return schemes.includes(new URL(text).protocol);
  } catch {
    return false;
  }
};

const keyOf = (text: string) => Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64');
const yesNo = z.enum(['0', '1', 'false', 'true']).transform((text) => text === '1' || text === 'true');

const schema = z.object({
  PORT: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(0).max(65535)).default(3000),
  PUBLIC_URL: z
    .string()
    .refine(url(['http:', 'https:']))
    .optional(),
  DATABASE_URL: z
    .string()
    .refine(url(['postgres:', 'postgresql:']))
    .optional(),
  DATA_DIR: z.string().default('data'),
  SMTP_URL: z
    .string()
    .refine(url(['smtp:', 'smtps:']))
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\s@<>]+@[^\s@<>]+$/)
    .optional(),
  MAIL_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+$/i)
    .optional(),
  RELAIS_KEY: z
    .string()
    .refine((text) => keyOf(text).length === 32)
    .optional(),
  TRUST_PROXY: yesNo.default(false),
  LOG_LEVEL: z.enum(levels).default('info'),
  RELAIS_SAMPLE: yesNo.optional(),
  RELAIS_POLICY: z
    .string()
    .default('{}')
    .transform(readPolicy)
    .refine((policy) => policy !== null),
});

const examples: Record<string, string> = {
  PORT: '3000',
  PUBLIC_URL: 'https://relais.example.org',
  DATABASE_URL: 'postgres://relais:secret@localhost:5432/relais',
  DATA_DIR: './data',
  SMTP_URL: 'smtp://user:secret@mail.example.org:587',
  MAIL_FROM: 'relais@example.org',
  MAIL_DOMAIN: 'example.org',
  RELAIS_KEY: '32 bytes in base64, made by: openssl rand -base64 32',
  TRUST_PROXY: '1',
  LOG_LEVEL: 'info',
  RELAIS_SAMPLE: '1',
  RELAIS_POLICY: '{"reminderAfter":2,"offerAfter":3}',
};

/** Reserved for examples (RFC 2606): letters of a trial come from nobody. */
const nobodysDomain = 'relais.example';

const complaint = (name: string, what: string) => `${name} ${what}, for example ${name}=${examples[name]}`;

export type ParsedConfig = { ok: true; config: Config } | { ok: false; errors: string[] };

/** Reads the environment once. Each error names its variable and an example; none repeats a secret. */
export function parseConfig(environment: Record<string, string | undefined>): ParsedConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
    return { ok: false, errors: [...names].map((name) => complaint(name, 'is not understood')) };
  }
  const values = parsed.data;
  if (values.DATABASE_URL && !values.RELAIS_KEY)
    return { ok: false, errors: [complaint('RELAIS_KEY', 'is needed with DATABASE_URL')] };
  const publicUrl = (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, '');
  const { hostname } = new URL(publicUrl);
  const ownDomain = hostname === 'localhost' ? nobodysDomain : hostname;
  const mailDomain = values.MAIL_DOMAIN ?? values.MAIL_FROM?.split('@')[1] ?? ownDomain;
  return {
    ok: true,
    config: {
      port: values.PORT,
      publicUrl,
      databaseUrl: values.DATABASE_URL ?? null,
      dataDir: values.DATA_DIR,
      smtpUrl: values.SMTP_URL ?? null,
      mailFrom: values.MAIL_FROM ?? `relais@${mailDomain}`,
      mailDomain,
      key: values.RELAIS_KEY ? keyOf(values.RELAIS_KEY) : null,
      trustProxy: values.TRUST_PROXY,
      logLevel: values.LOG_LEVEL,
      sample: values.RELAIS_SAMPLE ?? values.DATABASE_URL === undefined,
      policy: values.RELAIS_POLICY as Policy,
    },
  };
}

/** What is missing before letters can leave; null where nothing is. With PostgreSQL there is no built-in
 * mailbox but the sample's. */
export const missingForLetters = ({ databaseUrl, smtpUrl, sample }: Config): string | null =>
  databaseUrl !== null && smtpUrl === null && !sample
    ? complaint('SMTP_URL', 'is needed with DATABASE_URL')
    : null;
