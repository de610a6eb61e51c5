import { expect, test } from 'vitest';
import { anId } from '../../../test/an-id.ts';
import { factOf } from '../../../test/history.ts';
import type { PersonId } from '../../database/id.ts';
import type { Event, History } from '../../enquiry/facts/fact.ts';
import { whereItStands } from '../../enquiry/history/where-it-stands.ts';
import { progressForPatient, progressOf } from './progress-of.ts';

const at = (minute: number) => Temporal.Instant.from('2026-06-09T08:00:00Z').add({ minutes: minute });
const history = (...events: Event[]): History =>
  [{ kind: 'asked' as const, held: [], told: [anId<PersonId>('theo')] }, ...events].map((event, place) => {
    const isHers = event.kind === 'asked' || event.kind === 'testified';
    return factOf(
      isHers ? { kind: 'patient' } : { kind: 'member', person: anId('theo') },
      event,
      place + 1,
      at(place),
    );
  });
const contact = (
  outcome: 'reached' | 'voicemail',
  channel: 'telephone' | 'in-person' = 'telephone',
): Event => ({
  ...{ kind: 'contacted', channel, outcome },
  on: at(0).toString(),
});
const refused = (reason: 'spam' | 'duplicate' | 'unavailable'): Event => ({ kind: 'refused', reason });
const answered: Event = { kind: 'answered' };
const denies: Event = { kind: 'testified', reached: false };

const none = ['answered', null];
const minute = (count: number) => at(count).toString();

test.each<[string, Event[], (string | null)[], (string | null)[]?]>([
  ['nothing', [], none],
  ['answered', [answered], ['answered', minute(1)]],
  ['a voicemail (answering-10)', [contact('voicemail')], none],
  ['reached by telephone', [contact('reached')], ['reached-telephone', minute(1)]],
  [
    'reached in person',
    [contact('voicemail'), contact('reached', 'in-person')],
    ['reached-in-person', minute(2)],
  ],
  ['reached, then answered', [contact('reached'), answered], ['answered', minute(2)]],
  ['reached, and she says no', [contact('reached'), denies], none],
  ['refused', [refused('unavailable')], ['refused', minute(1)]],
  ['reached, then refused', [contact('reached'), refused('unavailable')], ['reached-telephone', minute(1)]],
  ['a refusal taken back', [refused('unavailable'), { kind: 'reopened' }], none],
  ['refused as spam', [refused('spam')], ['refused', minute(1)], none],
  ['refused as a duplicate', [refused('duplicate')], ['refused', minute(1)], none],
])('the last step: %s (parts-1)', (_, events, forMember, forPatient = forMember) => {
  const standing = whereItStands(history(...events));
  const lasts = [progressOf(standing), progressForPatient(standing)].map((steps) => steps.at(-1));
  expect(lasts.map((last) => [last?.step, last?.at])).toEqual([forMember, forPatient]);
});
