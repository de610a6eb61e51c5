import type { Named } from '../named.ts';

export const legal = {
  title: 'Legal notice',
  lead: 'Who is behind this site, who hosts it, and what becomes of what you write.',
  lacking: 'not stated yet',
  editor: 'Editor',
  host: 'Host',
  contact: 'Contact',
  data: 'Your data',
  accessibility: 'Accessibility',
  items: {
    editor: 'Name',
    editorAddress: 'Address',
    director: 'Director of publication',
    host: 'Name',
    hostAddress: 'Address',
    hostPhone: 'Telephone',
    contact: 'Email',
    controller: 'Responsible for the data',
    dpo: 'Data protection officer',
    keptFor: 'How long enquiries are kept',
  },
  whoReads:
    'What you write is kept encrypted and shown only to the practice that you wrote to; to others only if you ask for it.',
  rights:
    'You may see your data, have them corrected or erased, and object to their use: write to the data protection officer, or to the contact above. If the answer does not satisfy you, you may complain to the CNIL, the French authority.',
  cookies: 'This site only sets the cookies that it needs to recognise you. It measures no audience.',
  cnil: 'Complain to the CNIL',
  declaration: 'Declaration of accessibility',
  conformity: {
    none: 'not conforming',
    partial: 'partly conforming',
    full: 'fully conforming',
  },
  kept: {
    day: (count: number) => (count === 1 ? '1 day' : `${count} days`),
    month: (count: number) => (count === 1 ? '1 month' : `${count} months`),
    year: (count: number) => (count === 1 ? '1 year' : `${count} years`),
  },
  underForm: {
    whoReads: (practice: Named) =>
      `Your message is kept encrypted. Only the members of ${practice.plain} read it; others only if you ask for it.`,
    kept: (span: string) => `The editor of this site keeps enquiries for ${span}.`,
    more: 'Your data',
  },
  banner: {
    text: 'The legal notice of this site is not complete. These settings are missing:',
    page: 'See the legal notice',
  },
};
