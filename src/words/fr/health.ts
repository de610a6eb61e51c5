import type { health as en } from '../en/health.ts';

export const health: typeof en = {
  title: 'Ce qui est à l’arrêt',
  none: 'Rien : les e-mails partent, les délais sont tenus, les écrans se mettent à jour.',
  since: (moment) => `depuis le ${moment}`,
  alarms: {
    database: {
      title: 'La base de données ne répond pas',
      todo: 'Vérifiez que PostgreSQL fonctionne, qu’il lui reste une connexion et qu’aucune opération ne bloque une table. En attendant, le texte de chacun reste dans son formulaire, et le service reprend ensuite sans vous.',
    },
    'read-only': {
      title: 'La base de données refuse d’écrire',
      todo: 'C’est ce que fait un serveur de secours après une bascule. Dirigez DATABASE_URL vers le serveur principal, ou rétablissez l’écriture.',
    },
    'disk-full': {
      title: 'Le disque de la base de données est plein',
      todo: 'Libérez de la place. Rien de ce qui a été confirmé n’est perdu, et rien de nouveau n’est accepté d’ici là.',
    },
    worker: {
      title: 'Personne ne s’occupe des e-mails ni des délais',
      todo: 'Aucun processus ne tourne pour cela : lancez-en un avec « relais worker ». Ce qui attend partira aussitôt.',
    },
    sweep: {
      title: 'Une tâche est à l’arrêt',
      todo: 'Le journal de son processus dit pourquoi (sweep-failed). S’il ne dit rien, relancez le processus.',
    },
    mail: {
      title: 'Aucun e-mail ne part',
      todo: 'Le serveur de courrier refuse nos e-mails ou ne répond pas. Vérifiez SMTP_URL, son mot de passe et votre quota auprès de qui le gère. Les e-mails sont conservés et renvoyés pendant trois jours environ.',
    },
    letter: {
      title: 'Un e-mail attend depuis des heures, alors que d’autres partent',
      todo: 'La boîte du destinataire demande de patienter, ou elle est pleine. Si cela dure trois jours, l’e-mail figurera ci-dessous.',
    },
    unopened: {
      title: 'Un e-mail ne peut pas être préparé',
      todo: 'Son contenu conservé est abîmé, ou chiffré avec une autre clé. Comparez RELAIS_KEY et la base avec votre sauvegarde. Nous réessayons pendant trois jours environ.',
    },
    overdue: {
      title: 'Un délai est passé, et rien n’a été fait',
      todo: 'Vérifiez qu’un processus « worker » tourne, et lisez son journal (sweep-failed).',
    },
    stuck: {
      title: 'Un rappel ou une proposition n’a pas pu partir',
      todo: 'Nous réessayons chaque heure. Le journal nomme la demande et la cause (due-failed).',
    },
    bell: {
      title: 'La base ne prévient plus de ce qui change',
      todo: 'Les e-mails et les écrans ouverts prennent quelques secondes de retard. Si DATABASE_URL mène à un gestionnaire de connexions qui partage les transactions (pooler), donnez à DATABASE_DIRECT_URL l’adresse directe de PostgreSQL.',
    },
    addresses: {
      title: 'Des processus annoncent des adresses différentes',
      todo: 'Les liens de certains e-mails mènent ailleurs qu’ici. Donnez à tous les processus la même PUBLIC_URL, puis relancez-les.',
    },
  },
  parts: {
    process: 'le processus lui-même',
    bell: 'l’annonce des changements',
    mail: 'le serveur de courrier',
    due: 'les rappels et les propositions',
    stuck: 'ce qui n’a pas pu se faire',
    letters: 'l’envoi des e-mails',
    digests: 'le bilan de la semaine',
    proof: 'le contrôle des chiffres',
    projection: 'les listes, recalculées depuis les historiques',
    duplicates: 'les doublons d’anciennes versions, rouverts',
    findable: 'l’index de la recherche',
    attempts: 'les anciens essais de connexion',
    replies: 'les anciennes réponses des serveurs de courrier',
    upkeep: 'l’entretien de la base',
  },
  processes: {
    title: 'Processus au travail',
    kinds: {
      web: 'pages',
      worker: 'e-mails et délais',
      both: 'pages, e-mails et délais',
    },
    started: (moment) => `lancé le ${moment}`,
    heard: (moment) => `dernier signe de vie le ${moment}`,
    silent: 'silencieux',
  },
};
