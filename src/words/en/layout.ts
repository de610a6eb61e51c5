export const layout = {
  skip: 'Skip to the content',
  other: 'Français',
  languages: 'Language',
  tagline: 'No request left unanswered.',
  signIn: 'For practices',
  mailbox: 'Mailbox',
  findPractice: 'Find a practice',
};
