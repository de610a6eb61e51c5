export const layout = {
  skip: 'Skip to the content',
  other: 'Français',
  tagline: 'No request left unanswered.',
  signIn: 'For practices',
  mailbox: 'Mailbox',
};
