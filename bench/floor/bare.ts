import type { CompiledQuery } from 'kysely';
import type { Service } from '../../src/database/service.ts';
import { statementsOf } from '../statements.ts';
import { type Floor, noFloor, type Scene } from '../subject.ts';
import { writtenOut } from './pgbench.ts';

/** The least that a page could cost: some of the statements that it asks, alone, nothing opened and nothing drawn. */
export async function bareFloor(
  { service, databaseUrl }: Scene,
  what: string,
  work: (service: Service) => Promise<unknown>,
  pick: (asked: CompiledQuery[]) => CompiledQuery[],
): Promise<Floor> {
  if (databaseUrl === null) return noFloor;
  const asked = await statementsOf(databaseUrl, (read) =>
    work({ ...service, database: { ...service.database, read } }),
  );
  return { what, scripts: [`${pick(asked).map(writtenOut).join(';\n')};`] };
}
