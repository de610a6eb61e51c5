import { facts } from '../src/enquiry/facts/catalogue.ts';
import type { By, Event, Fact } from '../src/enquiry/facts/fact.ts';
import { parseFact } from '../src/enquiry/facts/parse-fact.ts';

/** A fact as it comes from the database: what the catalogue forbids throws, in a test too. */
export const factOf = (by: By, event: Event, number: number, at: Temporal.Instant): Fact =>
  parseFact({
    ...{ kind: event.kind, version: facts[event.kind].version, number, at, data: event },
    ...{ by_kind: by.kind, by_person: by.kind === 'member' ? by.person : null },
    by_session: by.kind === 'member' ? (by.session ?? null) : null,
  });
