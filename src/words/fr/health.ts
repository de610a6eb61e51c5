import type { health as en } from '../en/health.ts';

export const health: typeof en = {
  title: 'Ce qui est à l’arrêt',
  none: 'Rien : les lettres partent, les délais sont tenus, chaque sonnette s’entend.',
  since: (moment) => `depuis ${moment}`,
  alarms: {
    database: {
      title: 'La base de données ne répond pas',
      todo: 'Vérifiez que PostgreSQL fonctionne, qu’il lui reste une connexion et qu’aucune opération ne tient une table verrouillée. En attendant, qui écrit retrouve tout dans son formulaire, et tout reprend ensuite de soi-même.',
    },
    'read-only': {
      title: 'La base de données refuse d’écrire',
      todo: 'C’est ce que fait un serveur de secours après une bascule. Faites mener DATABASE_URL au serveur principal, ou rendez l’écriture possible.',
    },
    'disk-full': {
      title: 'Le disque de la base de données est plein',
      todo: 'Faites-y de la place. Rien de ce qui a été confirmé n’est perdu, et rien de nouveau n’est accepté d’ici là.',
    },
    worker: {
      title: 'Personne ne s’occupe des lettres ni des délais',
      todo: 'Aucun processus ne tourne pour cela : lancez-en un avec « relais worker ». Ce qui attend partira aussitôt.',
    },
    sweep: {
      title: 'Une tâche est à l’arrêt',
      todo: 'Le journal de son processus dit pourquoi (sweep-failed). S’il ne dit rien, relancez le processus.',
    },
    mail: {
      title: 'Aucune lettre ne part',
      todo: 'Le serveur d’envoi refuse ou ne répond pas. Vérifiez SMTP_URL, son mot de passe et votre quota auprès de qui le gère. Les lettres sont gardées et présentées de nouveau pendant trois jours environ.',
    },
    letter: {
      title: 'Une lettre attend depuis des heures, et d’autres partent',
      todo: 'Sa boîte aux lettres demande de patienter, ou elle est pleine. Si cela dure trois jours, la lettre figurera ci-dessous.',
    },
    unopened: {
      title: 'Une lettre ne peut pas être ouverte',
      todo: 'Ce qui est gardé d’elle est abîmé, ou a été scellé avec une autre clé. Comparez RELAIS_KEY et la base avec votre sauvegarde. Nous réessayons pendant trois jours environ.',
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
      title: 'Les sonnettes ne s’entendent pas',
      todo: 'Les lettres et les écrans ouverts attendent quelques secondes de trop. Si DATABASE_URL mène à un gestionnaire de connexions qui partage les transactions (pooler), donnez à DATABASE_DIRECT_URL l’adresse de PostgreSQL même.',
    },
  },
  parts: {
    process: 'le processus lui-même',
    bell: 'la sonnette',
    mail: 'le courrier',
    due: 'les rappels et les propositions',
    stuck: 'ce qui n’a pas pu se faire',
    letters: 'l’envoi des lettres',
    digests: 'la lettre de la semaine',
    proof: 'la preuve des chiffres',
    findable: 'l’index de la recherche',
    upkeep: 'l’entretien de la base',
  },
  processes: {
    title: 'Processus au travail',
    kinds: {
      web: 'pages',
      worker: 'lettres et délais',
      both: 'pages, lettres et délais',
    },
    started: (moment) => `lancé ${moment}`,
    heard: (moment) => `dernier signe de vie ${moment}`,
    silent: 'silencieux',
  },
};
