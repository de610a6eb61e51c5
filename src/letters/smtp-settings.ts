import { isLoopback } from './is-loopback.ts';

export type SmtpSettings = {
  host: string;
  port: number;
  /** TLS from the first byte. */
  secure: boolean;
  /** Nothing is sent before STARTTLS has succeeded. */
  requireTLS: boolean;
  auth: { user: string; pass: string } | null;
  /** A server on this machine may have a self-signed certificate. */
  tls: { rejectUnauthorized: boolean };
};

const readTls = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/** How to connect to a mail server, by its URL: TLS is required (RFC 3207) unless the server is on this machine or
 * `?requireTLS=false` is given. Null if it is not the URL of a mail server, or has other options. */
export function smtpSettings(address: string): SmtpSettings | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, port, username, password, searchParams, pathname } = new URL(address);
  if ((protocol !== 'smtp:' && protocol !== 'smtps:') || hostname === '' || pathname.length > 1) return null;
  const [asked, ...more] = [...searchParams];
  const required = asked ? readTls.get(asked[1].toLowerCase()) : !isLoopback(hostname);
  if (more.length > 0 || required === undefined || (asked && asked[0] !== 'requireTLS')) return null;
  const secure = protocol === 'smtps:';
  try {
    return {
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || (secure ? 465 : 25),
      secure,
      requireTLS: !secure && required,
      auth: username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : null,
      tls: { rejectUnauthorized: !isLoopback(hostname) },
    };
  } catch {
    return null;
  }
}
