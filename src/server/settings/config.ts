import type { Policy } from '../../database/policy.ts';
import { isLoopback } from '../../letters/is-loopback.ts';
import type { Legal } from '../../pages/legal.ts';
import { givenSettings } from './given-settings.ts';
import { complaint, type LogLevel, settingNames, settingOf, type Values } from './settings.ts';

export type Config = {
  port: number;
  /** The address to listen on; null for all. */
  host: string | null;
  publicUrl: string;
  databaseUrl: string | null;
  /** The same database without a pooler in between; null if `databaseUrl` is that. */
  databaseDirectUrl: string | null;
  dataDir: string;
  smtpUrl: string | null;
  mailFrom: string;
  mailDomain: string;
  /** The zone of the operator. */
  zone: string;
  /** The master key; null where it is created in the data folder. */
  key: Buffer | null;
  trustProxy: boolean;
  logLevel: LogLevel;
  sample: boolean;
  policy: Policy;
  legal: Legal;
};

/** Reserved for examples (RFC 2606): the sender domain of a trial. */
const nobodysDomain = 'relais.example';

export type ParsedConfig = { ok: true; config: Config } | { ok: false; errors: string[] };

type Understood = { ok: true; values: Values } | { ok: false; errors: string[] };

function understand(texts: Partial<Record<keyof Values, string>>): Understood {
  const values: Record<string, unknown> = {};
  const errors: string[] = [];
  for (const name of settingNames) {
    const setting = settingOf(name);
    const text = texts[name] ?? ('default' in setting ? setting.default : undefined);
    if (text === undefined) continue;
    const parsed = setting.schema.safeParse(text);
    if (text !== text.trim()) errors.push(complaint(name, 'begins or ends with a space or an empty line'));
    else if (parsed.success) values[name] = parsed.data;
    else errors.push(complaint(name, 'is not understood'));
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, values: values as Values };
}

const legalOf = (values: Values): Legal => ({
  editor: values.LEGAL_EDITOR ?? null,
  editorAddress: values.LEGAL_EDITOR_ADDRESS ?? null,
  director: values.LEGAL_DIRECTOR ?? null,
  host: values.LEGAL_HOST ?? null,
  hostAddress: values.LEGAL_HOST_ADDRESS ?? null,
  hostPhone: values.LEGAL_HOST_PHONE ?? null,
  contact: values.LEGAL_CONTACT ?? null,
  controller: values.LEGAL_CONTROLLER ?? null,
  dpo: values.LEGAL_DPO ?? null,
  keptFor: values.LEGAL_KEPT_FOR ?? null,
  accessibility: values.LEGAL_ACCESSIBILITY,
});

/** Reads the settings once, from the environment and the file `dotEnv`. Each error names its variable and an example,
 * or the file that cannot be read; none contains a secret. */
export function parseConfig(
  environment: Record<string, string | undefined>,
  dotEnv: string | null = null,
): ParsedConfig {
  const given = givenSettings(environment, dotEnv);
  if (!given.ok) return given;
  const understood = understand(given.texts);
  if (!understood.ok) return understood;
  const { values } = understood;
  if (values.DATABASE_URL && !values.RELAIS_KEY)
    return { ok: false, errors: [complaint('RELAIS_KEY', 'is required with DATABASE_URL')] };
  if (values.DATABASE_DIRECT_URL && !values.DATABASE_URL)
    return { ok: false, errors: [complaint('DATABASE_URL', 'is required with DATABASE_DIRECT_URL')] };
  if (values.SMTP_URL && !isLoopback(new URL(values.SMTP_URL).hostname) && !values.PUBLIC_URL)
    return {
      ok: false,
      errors: [
        complaint(
          'PUBLIC_URL',
          'is required with a mail server on another machine, otherwise every link leads to the machine of whoever reads the email',
        ),
      ],
    };
  const publicUrl = (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/(?<!\/)\/+$/, '');
  const { hostname } = new URL(publicUrl);
  const ownDomain = hostname === 'localhost' ? nobodysDomain : hostname;
  const mailDomain = values.MAIL_DOMAIN ?? values.MAIL_FROM?.split('@')[1] ?? ownDomain;
  return {
    ok: true,
    config: {
      port: values.PORT,
      host: values.HOST ?? (isLoopback(hostname) ? '127.0.0.1' : null),
      publicUrl,
      databaseUrl: values.DATABASE_URL ?? null,
      databaseDirectUrl: values.DATABASE_DIRECT_URL ?? null,
      dataDir: values.DATA_DIR,
      smtpUrl: values.SMTP_URL ?? null,
      mailFrom: values.MAIL_FROM ?? `relais@${mailDomain}`,
      mailDomain,
      zone: values.TIME_ZONE,
      key: values.RELAIS_KEY ?? null,
      trustProxy: values.TRUST_PROXY,
      logLevel: values.LOG_LEVEL,
      sample: values.RELAIS_SAMPLE ?? values.DATABASE_URL === undefined,
      policy: values.RELAIS_POLICY as Policy,
      legal: legalOf(values),
    },
  };
}

/** What is missing before emails can be sent; null if nothing is. Without a mail server they stay in the built-in
 * mailbox, which shows everybody's links: it exists only in a trial that nobody else can reach. */
export function missingForLetters({ databaseUrl, smtpUrl, sample, publicUrl, host }: Config): string | null {
  if (smtpUrl !== null) return null;
  if (databaseUrl !== null && !sample) return complaint('SMTP_URL', 'is required with DATABASE_URL');
  const shown = 'otherwise the built-in mailbox would show everyone’s emails and links to anybody';
  if (!isLoopback(new URL(publicUrl).hostname))
    return complaint('SMTP_URL', `is required with a PUBLIC_URL that others can reach, ${shown}`);
  if (host === null || !isLoopback(host))
    return complaint('SMTP_URL', `is required with a HOST that others can reach, ${shown}`);
  return null;
}
