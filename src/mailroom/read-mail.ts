import PostalMime from 'postal-mime';

export type Mail = {
  subject: string;
  from: string;
  to: string;
  text: string;
  html: string;
  messageId: string;
};

/** Parses the bytes of a letter. Never throws: missing parts are empty. */
export async function readMail(raw: Buffer): Promise<Mail> {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true }).catch(() => null);
  return {
    subject: mail?.subject ?? '',
    from: mail?.from?.address ?? '',
    to: mail?.to?.map((one) => one.address ?? '').join(', ') ?? '',
    text: mail?.text ?? '',
    html: mail?.html ?? '',
    messageId: mail?.messageId ?? '',
  };
}
