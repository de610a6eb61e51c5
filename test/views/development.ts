import { long } from '../long.ts';
import type { View, Views } from './view.ts';

const who = 'nobody';
const unworded = true;

/** One sentence stands for each of the others. */
const all = [400, 401, 403, 404, 405, 409, 410, 413, 415, 421, 422, 428, 429, 500, 503];
const statuses = long ? all : [403, 404, 429, 503];

const errorPage = (status: number): View => ({
  name: `error-${status}`,
  who,
  address: `/error/${status}`,
  status,
});

export const development = {
  '/mailbox': [
    { name: 'mailbox', who, address: '/mailbox', shows: '.pager', unworded },
    {
      name: 'mailbox-empty',
      who,
      address: '/mailbox?before=2020-01-01T00:00:00Z&id=00000000-0000-4000-8000-000000000000',
      shows: '.empty',
    },
  ],
  '/mailbox/:id': [
    { name: 'mailbox-letter', who, address: ({ links }) => links.letter, shows: '.letter-frame a', unworded },
  ],
  '/mailbox/:id/html': { noPage: 'the letter inside its frame' },
  '/style': [{ name: 'style', who, address: '/style', shows: '.social-card', unworded }],
  '/error/:status': [
    ...(statuses.map(errorPage) as [View, ...View[]]),
    {
      name: 'error-429-until',
      who,
      address: '/error/429?at=2026-06-09T09:00:00Z',
      status: 429,
    },
    { name: 'error-foreign', who, address: '/error/403?why=foreign', status: 403 },
  ],
  '/*': [{ name: 'not-found', who, address: '/nowhere', status: 404 }],
} satisfies Record<string, Views>;
