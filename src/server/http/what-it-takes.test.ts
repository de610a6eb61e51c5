import { describe, expect, test } from 'vitest';
import { whatItTakes } from './what-it-takes.ts';

const takes = (path: string, fields: Record<string, string>, maybeAutomatic = false) =>
  whatItTakes({ path, says: (name) => fields[name] ?? null, maybeAutomatic });

test.each([
  ['/sign-in', {}, 'nothing'],
  ['/sign-out', {}, 'nothing'],
  ['/sign-in/x', {}, 'look'],
  ['/x/sign-in', {}, 'look'],
  ['/sign-in.data', {}, 'nothing'],
  ['/sign.data-in', {}, 'look'],
  ['/x/fr/y', {}, 'look'],
  ['/x/invitation/y', {}, 'look'],
  ['/x/l/y', { by: 'hand' }, 'look'],
  ['/x/desk', {}, 'look'],
  ['/fr/cabinets/x/demande', {}, 'nothing'],
  ['/en/practices/x/enquiry', {}, 'nothing'],
  ['/invitation/x/y', {}, 'nothing'],
  ['/l/x', { by: 'hand' }, 'nothing'],
  ['/l/x', { act: 'renew' }, 'look'],
  ['/l/x.data', { by: 'hand' }, 'nothing'],
  ['/suivi/x/y', { act: 'open' }, 'nothing'],
  ['/suivi/x/y', { act: 'renew' }, 'look'],
  ['/digest/x/y', { 'List-Unsubscribe': 'One-Click' }, 'nothing'],
  ['/digest/x/y', {}, 'look'],
  ['/demande-a-confirmer', { act: 'again' }, 'look'],
  ['/demande/x', { act: 'confirm' }, 'look'],
  ['/demande/x', { 'List-Unsubscribe': 'One-Click' }, 'look'],
  ['/demande/x.data', { act: 'confirm' }, 'look'],
  ['/DEMANDE/x', { act: 'confirm' }, 'look'],
  ['/a-page-of-tomorrow', {}, 'look'],
  ['/desk/enquiries/x', { act: 'answer' }, 'nothing'],
  ['/desk', {}, 'nothing'],
  ['/operator/what-if', {}, 'nothing'],
  ['/desktop', {}, 'look'],
] as const)('%s %j takes %s', (path, fields, what) => expect(takes(path, fields)).toBe(what));

describe('from a session that may be a machine’s', () => {
  test.each([
    ['/desk/enquiries/x', { act: 'answer' }, 'once-more'],
    ['/desk/enquiries/x.data', { act: 'answer' }, 'once-more'],
    ['/desk/enquiries/x/_.data', { act: 'answer' }, 'once-more'],
    ['/Desk/Enquiries/x', { act: 'answer' }, 'once-more'],
    ['/desk/enquiries/x/read/', {}, 'once-more'],
    ['/desk/enquiries/x/read', {}, 'nothing'],
    ['/desk/acted', {}, 'nothing'],
    ['/desk/enquiries/an-id/read', {}, 'nothing'],
    ['/desk/acted/x', {}, 'once-more'],
    ['/x/desk/acted', {}, 'once-more'],
    ['/x/desk/enquiries/y/read', {}, 'once-more'],
    ['/desk/a-deed-of-tomorrow', {}, 'once-more'],
    ['/demande/x', { act: 'confirm' }, 'once-more'],
    ['/sign-in', {}, 'nothing'],
    ['/sign-out', {}, 'nothing'],
    ['/l/x', { by: 'hand' }, 'nothing'],
  ] as const)('%s %j takes %s', (path, fields, what) => expect(takes(path, fields, true)).toBe(what));
});
