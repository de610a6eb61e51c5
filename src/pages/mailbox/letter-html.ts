import { data } from 'react-router';
import type { MailboxLetterId } from '../../database/id.ts';
import { isId } from '../../database/is-id.ts';
import { readMail } from '../../mailroom/read-mail.ts';
import { letterPolicy } from '../content-security-policy.ts';
import { deedsIn } from '../context.ts';
import type { Route } from './+types/letter-html.ts';

/** The HTML of one letter, as sent, for a sandboxed frame: no scripts, no requests. Its links open as a link of the
 * page would. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { mailbox } = deedsIn(context);
  const letter = mailbox && isId<MailboxLetterId>(params.id) ? await mailbox.letter(params.id) : null;
  const html = letter && (await readMail(letter.raw)).html;
  if (!html) throw data(null, 404);
  return new Response(html.replace('<head>', '<head><base target="_top">'), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': letterPolicy },
  });
}
