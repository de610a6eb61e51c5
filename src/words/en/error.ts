export const error = {
  400: {
    title: 'This address does not look right',
    text: 'Please check it, or start again from the home page.',
  },
  401: {
    title: 'Your session has ended',
    text: 'What you wrote is kept. Please sign in again to send it.',
  },
  403: {
    title: 'This page is private',
    text: 'To open it, use the link in our last email, or sign in.',
  },
  404: {
    title: 'Page not found',
    text: 'The page may have moved, or there may be a typing mistake in the address.',
  },
  405: { title: 'This cannot be done here', text: 'Please go back and try from the page itself.' },
  409: {
    title: 'Something has changed in the meantime',
    text: 'Please go back, read what is new, and try again.',
  },
  410: { title: 'This link no longer works', text: 'Please ask for a new one.' },
  413: {
    title: 'This is too large',
    text: 'Please go back and send less at once: what you typed is still in your browser.',
  },
  415: {
    title: 'We could not read this form',
    text: 'Please go back and send it from the page itself.',
  },
  421: {
    title: 'This address is not ours',
    text: 'Relais is here, but at another address. Please continue from there.',
  },
  422: { title: 'Something is missing', text: 'Please go back and check what you typed.' },
  428: {
    title: 'Once more, please',
    text: 'Nothing has been sent yet. Some email systems open pages and press buttons by themselves. Wait three seconds, then confirm that it is you. If you confirm sooner, this page will come back.',
  },
  429: {
    title: 'Too many requests at once',
    text: 'What you typed is not lost. Please wait a moment, then send it again.',
  },
  500: {
    title: 'Something went wrong on our side',
    text: 'We have a record of it. What you had already sent is safe; please try again in a moment.',
  },
  503: {
    title: 'The site is not answering at the moment',
    text: 'What you typed is not lost. Please try again in a minute.',
  },
  /** The same where nothing was typed. */
  untyped: {
    429: {
      title: 'One moment, please',
      text: 'There have been many visits from your network. Please wait a moment.',
    },
    503: { title: 'The site is not answering at the moment', text: 'Please try again in a minute.' },
  },
  tryAgain: 'Try again',
  foreign: {
    title: 'This form came from another site',
    text: 'We did nothing with it. Please send it from the page itself.',
  },
  back: (moment: string) => `Please try again from ${moment}.`,
  keptForLink:
    'What you wrote is kept below. Open the link in our last email in another tab, then come back here and send it again.',
  kept: 'What you wrote',
  sendAgain: 'Send it again',
  home: 'Back to the home page',
  onceMore: 'Yes, it is me',
  rightAddress: 'Go to the right address',
};
