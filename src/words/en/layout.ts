import { writeCount } from '../write.ts';

export const layout = {
  site: 'This site',
  pages: 'Pages of this list',
  skip: 'Skip to the content',
  /** Prefix of the page title after a form was refused. */
  error: 'Error: ',
  other: 'Français',
  tagline: 'No request left unanswered.',
  signIn: 'For practices',
  accessibility: (state: string) => `Accessibility: ${state}`,
  legal: 'Legal notice',
  footer: 'About this site',
  mailbox: 'Mailbox',
  count: {
    left: (left: number) => (left === 1 ? '1 character left.' : `${writeCount('en', left)} characters left.`),
    over: (by: number, most: number) =>
      `${writeCount('en', by)} ${by === 1 ? 'character' : 'characters'} too many: ${writeCount('en', most)} at most. Nothing is cut off.`,
  },
};
