export const error = {
  400: {
    title: 'This address is not readable',
    text: 'Please check it, or start again from the first page.',
  },
  401: {
    title: 'Your session has ended',
    text: 'What you wrote is kept. Please sign in again to send it.',
  },
  403: {
    title: 'This page is private',
    text: 'To open it, use the link in the last letter that we sent you, or sign in.',
  },
  404: { title: 'There is nothing here', text: 'The page has moved, or the address has a slip in it.' },
  405: { title: 'This cannot be done here', text: 'Please go back and try from the page itself.' },
  409: { title: 'Something has changed meanwhile', text: 'Please go back, read what is new, and try again.' },
  410: { title: 'This link no longer opens', text: 'Please ask for a fresh one.' },
  413: {
    title: 'This is too large',
    text: 'Please go back and send less at once: what you typed is still in your browser.',
  },
  415: {
    title: 'This form was sent in a way we do not read',
    text: 'Please go back and send it from the page itself.',
  },
  421: {
    title: 'This address is not ours',
    text: 'Relais is here, but under another name. Please go on from there.',
  },
  422: { title: 'Something is missing', text: 'Please go back and check what you typed.' },
  429: {
    title: 'That was a lot at once',
    text: 'What you typed is not lost. Please wait a moment, then send it again.',
  },
  500: {
    title: 'We have made a mistake',
    text: 'It has been noted. What you had already sent is safe; please try again in a moment.',
  },
  503: {
    title: 'We are out of reach for a moment',
    text: 'What you typed is not lost. Please try again in a minute.',
  },
  foreign: 'This form was sent from another site, so nothing was done. Please send it from the page itself.',
  back: (moment: string) => `You can come back at ${moment}.`,
  keptForLink:
    'What you wrote is kept below. Open the link in our last email in another tab, then come back here and send it again.',
  kept: 'What you wrote',
  sendAgain: 'Send it again',
  home: 'To the first page',
  rightAddress: 'To the right address',
};
