import type { waits as en } from '../en/waits.ts';

export const waits: typeof en = {
  order: {
    label: 'Ordre de la liste',
    longest: 'La plus longue attente d’abord',
    newest: 'Les plus récentes d’abord',
  },
  since: {
    workingDays: (count) => (count < 2 ? `depuis ${count} jour ouvré` : `depuis ${count} jours ouvrés`),
    today: 'depuis aujourd’hui',
    yesterday: 'depuis hier',
    day: (day) => `depuis le ${day}`,
  },
  waiting: (since) => `attend ${since}`,
  again: 'a de nouveau écrit',
  saysNo: 'dit ne pas avoir eu de réponse',
  saysYes: 'dit avoir eu une réponse',
  late: 'en retard',
  lateSince: (moment) => `depuis le ${moment}`,
  dueToday: 'à traiter aujourd’hui',
  before: (moment) => `avant ${moment}`,
  head: {
    first: (since) => `Le patient attend une première réponse ${since}.`,
    later: (since) => `Le patient a de nouveau écrit et attend ${since}.`,
    saysNo: (since) => `Le patient dit ne pas avoir eu de réponse et attend ${since}.`,
    contested: (since) =>
      `Un message est arrivé après le refus et attend ${since} : annulez le refus ou maintenez-le.`,
  },
  headSaysYes: 'Le patient dit avoir eu une réponse : dites ce qui s’est passé.',
  setAside: 'Rien à répondre : cette demande n’attend plus.',
  marks: {
    late: 'Le délai pour répondre est passé, et le patient attend toujours.',
    dueToday: 'Le délai pour répondre se termine aujourd’hui.',
    again: 'Le patient a écrit depuis la dernière réponse du cabinet.',
    saysYes: 'Le patient nous a dit avoir eu une réponse. Ouvrez la demande et dites ce qui s’est passé.',
  },
  uphold: 'Maintenir le refus',
  closing: {
    asks: 'Avant de fermer, dites ce qui s’est passé.',
    contact: 'Contact établi',
    refuse: 'Refuser la demande',
    save: 'Enregistrer et fermer',
    setAside: 'Rien à répondre : fermer',
    later: 'Plus tard, sans rien changer',
  },
  contactBetween: (moment) => `Entre l’envoi de la demande, le ${moment}, et maintenant.`,
  further: 'Demandes suivantes',
  start: 'Revenir au début',
  lateByPractice: {
    title: 'Patients qui attendent trop longtemps',
    count: (count, days) =>
      count === 0
        ? `Personne n’attend depuis plus de ${days}.`
        : count === 1
          ? `1 demande attend depuis plus de ${days}.`
          : `${count} demandes attendent depuis plus de ${days}.`,
    contested: (count) =>
      count < 2
        ? `${count} refus contesté attend une décision.`
        : `${count} refus contestés attendent une décision.`,
    practice: 'Cabinet',
    late: 'Demandes en retard',
    oldest: 'En retard depuis le',
    contests: 'Refus contestés',
    others: (count) => (count < 2 ? `Et ${count} autre cabinet.` : `Et ${count} autres cabinets.`),
  },
};
