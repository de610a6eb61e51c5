import type { RefusalReason } from '../../enquiry/facts/refusal.ts';

export type Deed = { minutesLater: number } & (
  | { does: 'read'; by: string }
  | { does: 'answer'; by: string; text: string }
  | { does: 'contact'; by: string; text: string }
  | { does: 'refuse'; by: string; reason: RefusalReason }
  | { does: 'close'; by: string }
  | { does: 'write'; text: string }
);

export type Story = {
  hoursAgo: number;
  practice: string;
  locale: 'fr' | 'en';
  question: { procedure: string; name: string; email: string; phone: string; message: string };
  deeds: Deed[];
};

const camille = 'camille.moreau@lumiere.example';
const theo = 'theo.garnier@lumiere.example';
const ines = 'ines.faure@lumiere.example';
const lumiere = 'cabinet-lumiere-lyon';

/** What happened at Cabinet Lumière and elsewhere before the first start. All of it is invented. */
export const stories: Story[] = [
  {
    hoursAgo: 410,
    practice: lumiere,
    locale: 'fr',
    question: {
      procedure: 'laser-epilation',
      name: 'Nadia Bensaïd',
      email: 'nadia.bensaid@courriel.example',
      phone: '',
      message: 'Bonjour, combien de séances faut-il compter pour les demi-jambes, et à quel rythme ?',
    },
    deeds: [
      { minutesLater: 95, does: 'read', by: theo },
      {
        minutesLater: 120,
        does: 'answer',
        by: theo,
        text: 'Bonjour, comptez six à huit séances, espacées de six semaines. Une première consultation permet de vérifier que votre peau s’y prête.',
      },
      { minutesLater: 400, does: 'write', text: 'Merci beaucoup, je vous appelle pour un rendez-vous.' },
      { minutesLater: 1500, does: 'read', by: theo },
      { minutesLater: 1510, does: 'close', by: theo },
    ],
  },
  {
    hoursAgo: 170,
    practice: lumiere,
    locale: 'fr',
    question: {
      procedure: 'toxine-botulique',
      name: 'Marc Delaunay',
      email: 'marc.delaunay@courriel.example',
      phone: '06 39 98 20 11',
      message:
        'Bonjour docteur, je souhaite un avis pour les rides du front. Êtes-vous disponible un samedi ?',
    },
    deeds: [
      { minutesLater: 30, does: 'read', by: camille },
      {
        minutesLater: 45,
        does: 'contact',
        by: camille,
        text: 'Rendez-vous pris pour le mardi, il rappellera si besoin.',
      },
    ],
  },
  {
    hoursAgo: 98,
    practice: lumiere,
    locale: 'fr',
    question: {
      procedure: 'peeling',
      name: 'Référencement Express',
      email: 'offre@referencement.example',
      phone: '',
      message:
        'Boostez votre cabinet ! Première page garantie en 48 h, offre valable cette semaine seulement.',
    },
    deeds: [
      { minutesLater: 200, does: 'read', by: ines },
      { minutesLater: 201, does: 'refuse', by: ines, reason: 'spam' },
    ],
  },
  {
    hoursAgo: 50,
    practice: lumiere,
    locale: 'en',
    question: {
      procedure: 'acide-hyaluronique',
      name: 'Emily Hart',
      email: 'emily.hart@post.example',
      phone: '',
      message: 'Hello, I am moving to Lyon in January. Could you tell me what a first consultation costs?',
    },
    deeds: [
      { minutesLater: 60, does: 'read', by: camille },
      {
        minutesLater: 75,
        does: 'answer',
        by: camille,
        text: 'Hello, a first consultation is 60 euros and lasts about half an hour. It is deducted if you decide to go on.',
      },
      { minutesLater: 700, does: 'write', text: 'Thank you. Would the second week of January be possible?' },
    ],
  },
  {
    hoursAgo: 27,
    practice: lumiere,
    locale: 'fr',
    question: {
      procedure: 'mesotherapie',
      name: 'Anne-Sophie Le Guennec-Rabesandratana',
      email: 'anne-sophie.leguennec@courriel.example',
      phone: '06 39 98 41 07',
      message:
        'Bonjour,\n\nJ’ai la peau très sèche depuis l’automne. La mésothérapie peut-elle aider, ou faut-il autre chose ?\n\nMerci d’avance.',
    },
    deeds: [{ minutesLater: 300, does: 'read', by: theo }],
  },
  {
    hoursAgo: 5,
    practice: lumiere,
    locale: 'fr',
    question: {
      procedure: 'laser-vasculaire',
      name: 'Yvette Caron',
      email: 'yvette.caron@courriel.example',
      phone: '',
      message: 'Bonjour, j’ai de petits vaisseaux sur les joues. Le laser laisse-t-il des marques ?',
    },
    deeds: [],
  },
  {
    hoursAgo: 3,
    practice: 'clinique-du-port-marseille',
    locale: 'fr',
    question: {
      procedure: 'rhinoplastie',
      name: 'Rayan Haddad',
      email: 'rayan.haddad@courriel.example',
      phone: '',
      message: 'Bonjour, je respire mal depuis un accident. Est-ce que vous opérez aussi pour cela ?',
    },
    deeds: [],
  },
];
