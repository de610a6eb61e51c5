export const accessibility = {
  title: 'Accessibility',
  lead: 'Everyone should be able to write to a practice and get an answer. Here is what we do to make that possible, and what is still missing.',
  states: {
    none: 'This site has not yet been audited by an outside expert. Until it is, French law counts it as non-compliant, whatever our own checks say.',
    partial:
      'According to the audit declared by the publisher of this site, it is partially compliant with the RGAA.',
    full: 'According to the audit declared by the publisher of this site, it is fully compliant with the RGAA.',
  },
  sections: [
    {
      title: 'Where we stand',
      paragraphs: ['Relais aims at WCAG 2.2 level AA and the French RGAA 4.1.'],
    },
    {
      title: 'What we check',
      paragraphs: [
        'Before each change is accepted, axe-core checks every page, form state and email in light and dark mode, at the width of a small phone and at 400% zoom. Whole journeys are completed with the keyboard alone, and what a screen reader is told is compared with what the screen shows.',
        'You can search, write to a practice and follow your enquiry without JavaScript, without an account and without images.',
      ],
    },
    {
      title: 'What still needs work',
      paragraphs: [
        'People who use a screen reader every day have not tested this site yet.',
        'What practices and patients write is shown as they wrote it: it may be unclear, or in a language other than that of the page.',
      ],
    },
    {
      title: 'How this statement was prepared',
      paragraphs: [
        'On 23 November 2026, by the people who build Relais, with Chromium 156 and axe-core 4.14, for HTML, CSS and, in the practices’ space, JavaScript.',
      ],
    },
  ],
  contact: 'Is something getting in your way?',
  contactText: 'Write to us: we will answer, and help you with whatever the page would not let you do.',
  rights: 'If we do not answer',
  rightsText:
    'In France, you can contact the Défenseur des droits (the French Defender of Rights) free of charge: with its online form, by telephone on 09 69 39 00 00, or by post, without a stamp, to Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
  rightsLink: 'Défenseur des droits: online form',
};
