export const health = {
  title: 'What stands still',
  none: 'Nothing: emails leave, deadlines are kept, screens stay up to date.',
  since: (moment: string) => `since ${moment}`,
  alarms: {
    database: {
      title: 'The database does not answer',
      todo: 'See that PostgreSQL runs, that it has a connection to spare and that nothing holds a table locked. Meanwhile whoever writes gets the form back with every word, and all goes on by itself afterwards.',
    },
    'read-only': {
      title: 'The database takes no writing',
      todo: 'So does a standby after a failover. Let DATABASE_URL lead to the primary, or allow writing again.',
    },
    'disk-full': {
      title: 'The disk of the database is full',
      todo: 'Make room on it. Nothing that was acknowledged is lost, and nothing new is taken until then.',
    },
    worker: {
      title: 'Nobody sees to emails and deadlines',
      todo: 'No process runs that does: start one with “relais worker”. What waits leaves at once.',
    },
    sweep: {
      title: 'A task stands still',
      todo: 'Its process says why in its log (sweep-failed). Start it again if it says nothing.',
    },
    mail: {
      title: 'No email leaves',
      todo: 'The email server refuses or does not answer. Check SMTP_URL, its password and your quota with whoever runs it. Emails are kept and tried again for some three days.',
    },
    letter: {
      title: 'An email has waited for hours while others leave',
      todo: 'Its mailbox asks for patience, or is full. If that lasts three days, the email is listed below.',
    },
    unopened: {
      title: 'An email cannot be prepared',
      todo: 'What is kept of it is damaged, or was sealed with another key. Compare RELAIS_KEY and the database with those of your backup. It is tried again for some three days.',
    },
    overdue: {
      title: 'A deadline has passed, and nothing was done',
      todo: 'See that a worker runs, and read its log (sweep-failed).',
    },
    stuck: {
      title: 'A reminder or an offer could not be made',
      todo: 'It is tried again every hour. The log names the enquiry and the cause (due-failed).',
    },
    bell: {
      title: 'The database no longer tells of changes',
      todo: 'Emails and open screens are some seconds late. Where DATABASE_URL leads to a pooler of transactions, set DATABASE_DIRECT_URL to the address of PostgreSQL itself.',
    },
    addresses: {
      title: 'Processes are set to different addresses',
      todo: 'The links of some emails lead elsewhere. Give all processes the same PUBLIC_URL, then start them again.',
    },
  },
  parts: {
    process: 'the process itself',
    bell: 'the news of changes',
    mail: 'the email server',
    due: 'reminders and offers',
    stuck: 'what could not be done',
    letters: 'sending emails',
    digests: 'the weekly summary',
    proof: 'the proof of the figures',
    findable: 'the index of the search',
    attempts: 'old attempts to sign in',
    replies: 'what email servers said before',
    upkeep: 'the upkeep of the database',
  },
  processes: {
    title: 'Processes at work',
    kinds: {
      web: 'pages',
      worker: 'emails and deadlines',
      both: 'pages, emails and deadlines',
    },
    started: (moment: string) => `started ${moment}`,
    heard: (moment: string) => `last heard of ${moment}`,
    silent: 'silent',
  },
};
