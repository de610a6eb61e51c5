const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words of a far server about a patient's letter as an operator may see them: no e-mail address, and nothing that
 * was the patient's, whole or its part before the @, in whatever case. */
export function withoutAddresses(reply: string, recipient: string): string {
  const name = recipient.slice(0, Math.max(0, recipient.lastIndexOf('@')));
  const parts = [recipient, name, name.split('+')[0] ?? ''].filter((part) => part.length > 1).map(escaped);
  const theirs =
    parts.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu') : null;
  const whole = reply.replace(/[^\s<>()[\]"',;:]+/g, (part) => (part.includes('@') ? '…' : part));
  return theirs ? whole.replace(theirs, '…') : whole;
}
