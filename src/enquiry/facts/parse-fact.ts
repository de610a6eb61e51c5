import type { PersonId, SessionId } from '../../database/id.ts';
import { WrittenByNewer } from '../../database/written-by-newer.ts';
import { facts, kinds } from './catalogue.ts';
import type { Maker } from './describe.ts';
import type { By, Fact } from './fact.ts';

/** A fact as it lies in the database. */
export type FactRow = {
  kind: string;
  version: number;
  number: number;
  at: Temporal.Instant;
  by_kind: string;
  by_person: PersonId | null;
  by_session: SessionId | null;
  data: unknown;
};

function byOf({ by_kind, by_person, by_session: session }: FactRow): By {
  if (by_kind === 'member' && by_person !== null)
    return { kind: 'member', person: by_person, ...(session !== null && { session }) };
  if (by_kind === 'patient' || by_kind === 'relais') return { kind: by_kind };
  throw new Error(`nobody of the kind ${by_kind} makes a fact`);
}

/** Parses a fact of any version of its kind. Throws if it cannot: a later program may have written it
 * (`WrittenByNewer`), or the row is damaged. */
export function parseFact(row: FactRow): Fact {
  const { number, at } = row;
  const kind = kinds.find((one) => one === row.kind);
  if (!kind || row.version > facts[kind].version) throw new WrittenByNewer(`fact ${row.kind}/${row.version}`);
  const by = byOf(row);
  const makers: readonly Maker[] = facts[kind].by;
  if (!makers.includes(by.kind)) throw new Error(`no fact of the kind ${kind} is made by ${by.kind}`);
  return { ...facts[kind].parse(row.version, row.data), kind, by, number, at } as Fact;
}
