import type { accessibility as en } from '../en/accessibility.ts';

export const accessibility: typeof en = {
  title: 'Accessibilité',
  lead: 'Chacun doit pouvoir écrire à un cabinet et recevoir une réponse. Voici ce que nous faisons pour cela, et ce qui manque encore.',
  states: {
    none: 'Aucun auditeur extérieur n’a encore examiné ce site : d’ici là, la loi le considère comme non conforme, quels que soient nos propres contrôles.',
    partial: 'Selon l’audit que déclare l’éditeur de ce site, il est partiellement conforme au RGAA.',
    full: 'Selon l’audit que déclare l’éditeur de ce site, il est totalement conforme au RGAA.',
  },
  sections: [
    {
      title: 'Où nous en sommes',
      paragraphs: ['Relais vise le niveau AA des WCAG 2.2 et le RGAA 4.1.'],
    },
    {
      title: 'Ce que nous contrôlons',
      paragraphs: [
        'Avant chaque changement, toutes les pages, tous les états des formulaires et tous les e-mails sont examinés par axe-core, en clair et en sombre, à la largeur d’un petit téléphone et grossis à 400 % ; des parcours entiers sont faits au clavier seul ; ce qu’entend un lecteur d’écran est comparé à ce que montre l’écran.',
        'Chercher un cabinet, lui écrire et suivre sa demande ne nécessite ni script, ni compte, ni image.',
      ],
    },
    {
      title: 'Ce qui reste à améliorer',
      paragraphs: [
        'Aucun parcours n’a encore été fait par des personnes qui utilisent un lecteur d’écran tous les jours.',
        'Ce qu’écrivent les cabinets et les patients est montré tel quel : le texte peut manquer de clarté, ou être dans une autre langue que la page.',
      ],
    },
    {
      title: 'Comment cette déclaration a été établie',
      paragraphs: [
        'Le 23 novembre 2026, par les personnes qui construisent Relais, avec Chromium 156 et axe-core 4.14, sur du HTML, du CSS et, dans l’espace des cabinets, du JavaScript.',
      ],
    },
  ],
  contact: 'Quelque chose vous bloque ?',
  contactText: 'Écrivez-nous : nous vous répondrons, et nous ferons pour vous ce que la page n’a pas permis.',
  rights: 'Si nous ne répondons pas',
  rightsText:
    'Vous pouvez saisir gratuitement le Défenseur des droits : par son formulaire, par téléphone au 09 69 39 00 00, ou par courrier sans timbre à Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
  rightsLink: 'Le formulaire du Défenseur des droits',
};
