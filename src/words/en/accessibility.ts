export const accessibility = {
  title: 'Accessibility',
  lead: 'Everybody must be able to write to a practice and get an answer. Here is what we do about it, and what is still missing.',
  states: {
    none: 'No outside auditor has examined this site yet: until then French law counts it as not conforming, whatever our own checks say.',
    partial: 'According to the audit that the editor of this site declares, it partly conforms to the RGAA.',
    full: 'According to the audit that the editor of this site declares, it fully conforms to the RGAA.',
  },
  sections: [
    {
      title: 'Where we stand',
      paragraphs: ['Relais aims at WCAG 2.2 level AA and the French RGAA 4.1.'],
    },
    {
      title: 'What we check',
      paragraphs: [
        'Before each change is taken, every page, every state of a form and every email is examined by axe-core in light and dark, at the width of a small telephone and at 400% zoom; whole journeys are done by keyboard alone; what a screen reader is told is compared with what the screen shows.',
        'Searching, asking and following an enquiry need no script, no account and no image.',
      ],
    },
    {
      title: 'What still needs work',
      paragraphs: [
        'No journey has yet been done by people who use a screen reader every day.',
        'What practices and patients write is shown as it was written: it may be unclear, or in a language other than that of the page.',
      ],
    },
    {
      title: 'How this was established',
      paragraphs: [
        'On 23 November 2026, by the people who build Relais, with Chromium 156 and axe-core 4.14, on HTML, CSS and, in the space for practices, JavaScript.',
      ],
    },
  ],
  contact: 'Is something in your way?',
  contactText: 'Write to us: we will answer, and do for you what the page would not.',
  rights: 'If we do not answer',
  rightsText:
    'In France you may turn to the Défenseur des droits, free of charge: by its form, by telephone on 09 69 39 00 00, or by post, without a stamp, to Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
  rightsLink: 'The form of the Défenseur des droits',
};
