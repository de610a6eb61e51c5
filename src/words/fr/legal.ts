import type { legal as en } from '../en/legal.ts';

export const legal: typeof en = {
  title: 'Mentions légales',
  lead: 'Qui édite ce site, qui l’héberge, et ce que devient ce que vous écrivez.',
  lacking: 'pas encore indiqué',
  editor: 'Éditeur',
  host: 'Hébergeur',
  contact: 'Contact',
  data: 'Vos données',
  accessibility: 'Accessibilité',
  items: {
    editor: 'Nom',
    editorAddress: 'Adresse',
    director: 'Directeur ou directrice de la publication',
    host: 'Nom',
    hostAddress: 'Adresse',
    hostPhone: 'Téléphone',
    contact: 'E-mail',
    controller: 'Responsable du traitement',
    dpo: 'Délégué à la protection des données',
    keptFor: 'Durée de conservation des demandes',
  },
  whoReads:
    'Ce que vous écrivez est conservé chiffré et n’est montré qu’au cabinet auquel vous avez écrit ; à d’autres, seulement si vous le demandez.',
  rights:
    'Vous pouvez consulter vos données, les faire corriger ou effacer, et vous opposer à leur usage : écrivez au délégué à la protection des données, ou au contact ci-dessus. Si la réponse ne vous satisfait pas, vous pouvez saisir la CNIL.',
  cookies:
    'Ce site ne dépose que les cookies dont il a besoin pour vous reconnaître. Il ne mesure aucune audience.',
  cnil: 'Saisir la CNIL',
  declaration: 'Déclaration d’accessibilité',
  conformity: {
    none: 'non conforme',
    partial: 'partiellement conforme',
    full: 'totalement conforme',
  },
  kept: {
    day: (count) => (count < 2 ? `${count} jour` : `${count} jours`),
    month: (count) => `${count} mois`,
    year: (count) => (count < 2 ? `${count} an` : `${count} ans`),
  },
  underForm: {
    whoReads: (practice) =>
      `Votre message est conservé chiffré. Seuls les membres ${practice.du} le lisent ; d’autres, seulement si vous le demandez.`,
    kept: (span) => `L’éditeur de ce site conserve les demandes pendant ${span}.`,
    more: 'Vos données',
  },
  banner: {
    text: 'Les mentions légales de ce site sont incomplètes. Il manque ces réglages :',
    page: 'Voir les mentions légales',
  },
};
