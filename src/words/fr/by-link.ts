import type { byLink as en } from '../en/by-link.ts';

export const byLink: typeof en = {
  title: 'Était-ce vous ?',
  text: 'Demandes lues avec le lien de l’un de vos e-mails, sur un appareil que nous ne connaissons pas. Si ce n’était pas vous, dites-le : la session sera fermée et la lecture ne comptera plus.',
  more: (count) => (count === 1 ? 'et 1 autre' : `et ${count} autres`),
  me: 'C’était moi',
  notMe: 'Ce n’était pas moi',
  read: (moment) => `lue le ${moment}`,
  details: 'Ce qui a été fait',
  page: {
    title: 'Une demande ouverte avec votre lien',
    enquiry: 'Demande',
    browser: 'Appareil',
    opened: 'Ouverture',
    read: 'Lecture',
    never: 'pas lue',
    deeds: 'Ce qui a été fait dans cette session',
    none: 'Rien d’autre : la demande a seulement été ouverte.',
    stand: 'Cela reste valable. Si quelque chose ne convient pas, ouvrez la demande et corrigez-le.',
    refusal: 'La demande est toujours refusée. Vous pouvez annuler ce refus à tout moment.',
    undo: 'Ouvrir la demande',
    takenBack: 'Cette session est fermée et sa lecture ne compte plus.',
    ended: 'Cette session est fermée.',
    handledSince: 'Cette session est fermée. Sa lecture reste : la demande a été traitée depuis.',
    wasMe: 'C’est noté : c’était vous.',
  },
};
