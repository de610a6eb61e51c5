/** The enquiry that a duplicate repeats, on its patient's page and in the letter about it. */
export const first = {
  title: 'Your first enquiry',
  where: {
    sent: (day: string) =>
      `Your first enquiry, of ${day}, is recorded. The practice has not answered it here yet.`,
    transmitted: (day: string) =>
      `The practice has received our alert about your first enquiry, of ${day}. They have not answered it here yet.`,
    read: (day: string) =>
      `The practice has opened your first enquiry, of ${day}. They have not answered it here yet.`,
    answered: (day: string) => `The practice has answered your first enquiry, of ${day}.`,
    reached: (day: string) => `The practice says it has contacted you about your first enquiry, of ${day}.`,
    refused: (day: string) => `The practice cannot help with your first enquiry, of ${day}.`,
    duplicate: (day: string) =>
      `The practice has also filed your first enquiry, of ${day}, as a duplicate. If you are still waiting for an answer, write to them below.`,
    withdrawn: (day: string) =>
      `You told the practice that you no longer need an answer to your first enquiry, of ${day}.`,
    closed: (day: string) => `The practice has closed your first enquiry, of ${day}.`,
  },
  lines: {
    duplicate: 'The practice has filed this enquiry as a duplicate of your first enquiry.',
    duplicateOfNothing:
      'The practice has filed this enquiry as a duplicate. If you are still waiting for an answer, write to them below.',
    reopenedWithFirst: 'Your enquiry is open again and waits for an answer from the practice.',
  },
  open: 'Open my first enquiry',
  otherAddress:
    'It was sent with another email address. To open it, use one of the emails sent to that address.',
  offeredThere: 'Other practices have been suggested to you at that address.',
};
