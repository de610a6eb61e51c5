import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { asLine } from '../words/typed.ts';
import { asHtml } from './as-html.ts';
import { asText } from './as-text.ts';
import { internetDate } from './internet-date.ts';
import type { Letter } from './letter.ts';

/** An empty name is left out. */
export type Address = { name: string; address: string };

export type Envelope = {
  from: Address;
  to: Address;
  messageId: string;
  date: Temporal.Instant;
  locale: 'fr' | 'en';
  /** One-click unsubscribe URL (RFC 8058). */
  unsubscribe: string | null;
};

/** A name without invisible characters, which one in an older row may contain, and without address separators: some
 * mail clients decode a name before they split addresses. */
const plainName = (name: string) =>
  asLine(name)
    .replace(/[\s<>()[\]\\,;:@"]+/g, ' ')
    .trim();

/** A letter as the bytes to send (RFC 5322), identical on every attempt. Throws when an address is not one plain
 * address. */
export async function asMessage(letter: Letter, envelope: Envelope): Promise<Buffer> {
  if (/[\r\n<>,;\s]/.test(envelope.to.address)) throw new Error('not one plain address');
  const composer = new MailComposer({
    from: envelope.from,
    to: { name: plainName(envelope.to.name), address: envelope.to.address },
    subject: letter.subject,
    text: asText(letter),
    html: asHtml(letter, envelope.locale),
    messageId: envelope.messageId,
    date: internetDate(envelope.date),
    newline: '\r\n',
    baseBoundary: envelope.messageId.replace(/[^\w]/g, ''),
    headers: {
      'Content-Language': envelope.locale,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(envelope.unsubscribe && {
        'List-Unsubscribe': `<${envelope.unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
