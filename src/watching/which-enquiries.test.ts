import { expect, test } from 'vitest';
import { anId } from '../../test/an-id.ts';
import type { PersonId } from '../database/id.ts';
import type { FigureLine } from './figure-line.ts';
import { type Choice, type Stage, whichEnquiries, whichStage } from './which-enquiries.ts';

const at = Temporal.Instant.from('2026-06-02T08:00:00Z');
const sent: FigureLine = {
  id: anId('sent'),
  procedureId: anId('peeling'),
  sentAt: at,
  transmittedAt: null,
  readAt: null,
  handledAt: null,
  handledBy: null,
  handledHow: null,
  refusal: null,
  withdrawnAt: null,
  servedElsewhereAt: null,
  leftOut: null,
  minutes: null,
  month: '2026-06',
  week: '2026-06-01',
};
const handled = {
  handledAt: at,
  handledBy: anId<PersonId>('theo'),
  handledHow: 'answered',
  minutes: 5,
} as const;

test.each<[string, Partial<FigureLine>, Stage]>([
  ['sent', {}, 'not-transmitted'],
  ['transmitted', { transmittedAt: at }, 'not-read'],
  ['read', { transmittedAt: at, readAt: at }, 'not-handled'],
  ['read, and every copy came back', { readAt: at }, 'not-handled'],
  ['handled without having been read here (watching-4)', { transmittedAt: at, ...handled }, 'handled'],
  ['withdrawn (watching-5)', { transmittedAt: at, withdrawnAt: at }, 'elsewhere'],
  ['served elsewhere (watching-5)', { readAt: at, servedElsewhereAt: at }, 'elsewhere'],
  ['handled, and served elsewhere too', { ...handled, servedElsewhereAt: at }, 'handled'],
  ['refused without interest', { readAt: at, refusal: 'not-interested' }, 'not-handled'],
])('%s', (_, facts, stage) => expect(whichStage({ ...sent, ...facts })).toBe(stage));

const lines: FigureLine[] = [
  sent,
  { ...sent, id: anId('in May'), transmittedAt: at, month: '2026-05', week: '2026-05-25' },
  { ...sent, ...handled, id: anId('handled') },
  { ...sent, ...handled, id: anId('by Camille'), handledBy: anId('camille'), procedureId: anId('laser') },
  { ...sent, ...handled, id: anId('young'), leftOut: 'young' },
];

test.each<[Choice, string[]]>([
  [{ set: 'sent' }, ['sent', 'in May', 'handled', 'by Camille', 'young']],
  [{ set: 'transmitted' }, ['in May', 'handled', 'by Camille', 'young']],
  [{ set: 'read' }, ['handled', 'by Camille', 'young']],
  [{ set: 'handled' }, ['handled', 'by Camille', 'young']],
  [{ set: 'not-transmitted' }, ['sent']],
  [{ set: 'not-read' }, ['in May']],
  [{ set: 'counted' }, ['sent', 'in May', 'handled', 'by Camille']],
  [{ set: 'counted-handled' }, ['handled', 'by Camille']],
  [{ set: 'counted-unhandled' }, ['sent', 'in May']],
  [{ set: 'young' }, ['young']],
  [{ set: 'sent', month: '2026-05' }, ['in May']],
  [{ set: 'sent', week: '2026-05-25' }, ['in May']],
  [{ set: 'sent', procedure: anId('laser') }, ['by Camille']],
  [{ set: 'counted-handled', member: anId('theo') }, ['handled']],
])('%o', (choice, ids) => expect(whichEnquiries(lines, choice).map((line) => line.id)).toEqual(ids));
