export const health = {
  title: 'What has stalled',
  none: 'Nothing: emails are being sent, deadlines are met, screens stay up to date.',
  since: (moment: string) => `since ${moment}`,
  alarms: {
    database: {
      title: 'The database is not responding',
      todo: 'Check that PostgreSQL is running, that it has a free connection and that nothing is holding a table lock. Meanwhile, anyone who sends a form gets it back with every word, and everything resumes by itself afterwards.',
    },
    'read-only': {
      title: 'The database is read-only',
      todo: 'This is what a standby does after a failover. Point DATABASE_URL at the primary, or allow writes again.',
    },
    'disk-full': {
      title: 'The database’s disk is full',
      todo: 'Free some space on it. Nothing that was acknowledged is lost, and nothing new is accepted until then.',
    },
    worker: {
      title: 'Emails and deadlines are not being processed',
      todo: 'No worker process is running: start one with “relais worker”. Whatever is waiting is processed at once.',
    },
    sweep: {
      title: 'A background task has stalled',
      todo: 'The log of its process says why (sweep-failed). If it says nothing, restart the process.',
    },
    mail: {
      title: 'No emails are being sent',
      todo: 'The email server is refusing our emails or not responding. Check SMTP_URL, its password and your quota with whoever runs it. Emails are kept and retried for about three days.',
    },
    letter: {
      title: 'An email has been waiting for hours while others are sent',
      todo: 'The recipient’s server is asking us to try later, or the mailbox is full. If this lasts three days, the email is listed below.',
    },
    unopened: {
      title: 'An email cannot be prepared',
      todo: 'Its stored content is damaged, or was encrypted with another key. Compare RELAIS_KEY and the database with those in your backup. We retry for about three days.',
    },
    overdue: {
      title: 'A deadline has passed without any action',
      todo: 'Check that a worker is running, and read its log (sweep-failed).',
    },
    stuck: {
      title: 'A reminder or a suggestion could not be sent',
      todo: 'We retry every hour. The log gives the enquiry and the cause (due-failed).',
    },
    bell: {
      title: 'The database no longer notifies us of changes',
      todo: 'Emails and open screens are a few seconds late. If DATABASE_URL points to a transaction pooler, set DATABASE_DIRECT_URL to the address of PostgreSQL itself.',
    },
    addresses: {
      title: 'Processes are set to different addresses',
      todo: 'The links of some emails lead elsewhere. Give all processes the same PUBLIC_URL, then start them again.',
    },
  },
  parts: {
    process: 'the process itself',
    bell: 'change notifications',
    mail: 'the email server',
    due: 'reminders and suggestions',
    stuck: 'failed reminders and suggestions',
    letters: 'sending emails',
    digests: 'the weekly summary',
    proof: 'the check of the figures',
    projection: 'the lists, derived again from the histories',
    duplicates: 'the duplicates of older versions, opened again',
    findable: 'the search index',
    attempts: 'old sign-in attempts',
    replies: 'old replies from email servers',
    upkeep: 'database maintenance',
  },
  processes: {
    title: 'Processes',
    kinds: {
      web: 'web pages',
      worker: 'emails and deadlines',
      both: 'web pages, emails and deadlines',
    },
    started: (moment: string) => `started ${moment}`,
    heard: (moment: string) => `last seen ${moment}`,
    silent: 'not responding',
  },
};
