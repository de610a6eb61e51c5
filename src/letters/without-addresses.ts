const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** An SMTP reply about a patient's letter as an operator may see it: no email address, and nothing of the patient's
 * address, whole or its local part, case-insensitively. */
export function withoutAddresses(reply: string, recipient: string): string {
  const name = recipient.slice(0, Math.max(0, recipient.lastIndexOf('@')));
  const parts = [recipient, name, name.split('+')[0] ?? ''].filter((part) => part.length > 1).map(escaped);
  const theirs =
    parts.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu') : null;
  const whole = reply.replace(/[^\s<>()[\]"',;:]+/g, (part) => (part.includes('@') ? '…' : part));
  return theirs ? whole.replace(theirs, '…') : whole;
}
