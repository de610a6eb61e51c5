import type { reminder as en } from '../en/reminder.ts';

export const reminder: typeof en = {
  subject: (practice) => `Rappel : une demande faite ${practice.au} attend une réponse`,
  lastSubject: (practice) => `Dernier rappel : une demande faite ${practice.au} attend une réponse`,
  preheader: 'Un patient attend toujours une réponse.',
  text: (practice, since) => `Un patient attend une réponse ${practice.du} depuis le ${since}.`,
  says: {
    unanswered: 'Répondre, noter un contact en dehors du site ou refuser prend une minute, sur la même page.',
    silent:
      'Dernier rappel. Nous avons aussi demandé au patient si une réponse lui est parvenue. Répondre, noter un contact en dehors du site ou refuser prend une minute, sur la même page.',
    'later-wait':
      'Le patient a de nouveau écrit. Répondre ou noter un contact en dehors du site prend une minute, sur la même page. Pour un simple merci, un clic sur « Rien à répondre » suffit.',
    'says-no':
      'Le patient nous a dit ne pas avoir eu de réponse. Répondre ou noter un contact en dehors du site prend une minute, sur la même page.',
  },
  action: 'Ouvrir la demande',
  severalSubject: (count) => `Rappel : ${count} demandes attendent une réponse`,
  severalPreheader: 'Des patients attendent toujours une réponse.',
  severalText: (count) =>
    `${count} demandes attendent toujours une réponse. La plus longue attente est en premier.`,
  severalSays: {
    silent:
      'Pour un « dernier rappel », nous avons aussi demandé au patient si une réponse lui est parvenue.',
    'later-wait': 'Si un patient n’a fait que remercier, un clic sur « Rien à répondre » suffit.',
  },
  severalWhy: 'Chaque demande ci-dessus est à son échéance de rappel.',
  item: (practice, since, mark) => `${practice.plain}, depuis le ${since} (${mark})`,
  marks: {
    unanswered: 'premier rappel',
    silent: 'dernier rappel',
    'later-wait': 'le patient a de nouveau écrit',
    'says-no': 'le patient dit ne pas avoir eu de réponse',
  },
  codes: 'Si un lien mène à une page qui demande un code, saisissez celui qui figure sous ce lien.',
};
