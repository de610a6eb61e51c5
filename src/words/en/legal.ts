import type { Named } from '../named.ts';

export const legal = {
  title: 'Legal notice',
  lead: 'Who publishes this site, who hosts it, and what happens to what you write.',
  lacking: 'not stated yet',
  editor: 'Publisher',
  host: 'Host',
  contact: 'Contact',
  data: 'Your data',
  accessibility: 'Accessibility',
  items: {
    editor: 'Name',
    editorAddress: 'Address',
    director: 'Publication director',
    host: 'Name',
    hostAddress: 'Address',
    hostPhone: 'Telephone',
    contact: 'Email',
    controller: 'Data controller',
    dpo: 'Data protection officer',
    keptFor: 'How long enquiries are kept',
  },
  whoReads:
    'What you write is kept encrypted and shown only to the practice you wrote to, and to others only if you ask for it.',
  rights:
    'You can see your data, have it corrected or erased, and object to its use: write to the data protection officer, or to the contact above. If you are not satisfied with the answer, you can complain to the CNIL, the French data protection authority.',
  cookies:
    'This site only sets the cookies it needs to recognise you. It does not track or measure its visitors.',
  cnil: 'Complain to the CNIL',
  declaration: 'Accessibility statement',
  conformity: {
    none: 'not compliant',
    partial: 'partially compliant',
    full: 'fully compliant',
  },
  kept: {
    day: (count: number) => (count === 1 ? '1 day' : `${count} days`),
    month: (count: number) => (count === 1 ? '1 month' : `${count} months`),
    year: (count: number) => (count === 1 ? '1 year' : `${count} years`),
  },
  underForm: {
    whoReads: (practice: Named) =>
      `Your message is kept encrypted. Only the members of ${practice.plain} read it; others only if you ask for it.`,
    kept: (span: string) => `The publisher of this site keeps enquiries for ${span}.`,
    more: 'Your data',
  },
  banner: {
    text: 'The legal notice of this site is incomplete. These settings are missing:',
    page: 'See the legal notice',
  },
};
