export const layout = {
  site: 'This site',
  pages: 'Pages of this list',
  skip: 'Skip to the content',
  other: 'Français',
  tagline: 'No request left unanswered.',
  signIn: 'For practices',
  accessibility: 'Accessibility',
  footer: 'About this site',
  mailbox: 'Mailbox',
};
