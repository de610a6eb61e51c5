import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PracticeId } from '../../src/database/id.ts';
import { newId } from '../../src/database/new-id.ts';
import { towns } from '../../src/directory/nearby.table.ts';
import { slugOf } from '../../src/directory/slug-of.ts';
import { whichTown } from '../../src/directory/which-town.ts';
import { databases } from '../databases.ts';
import { startService, type TestService } from '../service.ts';

const spellings = {
  'saint-etienne': ['Saint-Étienne', 'ST ETIENNE', 'St-Etienne', 'SAINT ETIENNE CEDEX', 'st étienne cedex 2'],
  'sainte-marie': ['Ste Marie', 'Sainte-Marie'],
  'le-mont-saint-michel': ['LE MONT ST MICHEL'],
  'villefranche-sur-saone': ['Villefranche s/ Saône', 'Villefranche-sur-Saône'],
  paris: ['Paris 15e', 'Paris 15e Arrondissement', 'PARIS-15', 'PARIS CEDEX 08', 'Paris 1er', 'paris 02'],
  lyon: ['Lyon 3ème', 'LYON 03'],
  marseille: ['Marseille 16e arr.'],
  'lyon-12e': ['Lyon 12e'],
  estrees: ['Estrées'],
};

describe.each(databases)('towns, on the %s database', (kind) => {
  let relais: TestService;
  beforeAll(async () => {
    relais = await startService(kind, { web: false, worker: false });
  });
  afterAll(() => relais.stop());

  test('rows that are older than the rule are brought to it, and each town is there once', async () => {
    const { database, chance } = relais.service;
    const written = Object.values(spellings).flat();
    await database.transact(async (tx) => {
      const one = await tx.selectFrom('practice').selectAll().limit(1).executeTakeFirstOrThrow();
      for (const [place, town] of written.entries()) {
        const own = { id: newId<PracticeId>(chance), reference: `town-${place}`, slug: `town-${place}` };
        const hours = JSON.stringify(one.hours);
        await tx
          .insertInto('practice')
          .values({ ...one, ...own, hours, town, town_slug: slugOf(town) })
          .execute();
      }
      const migration = new URL('../../src/database/migrations/0020-one-town.sql', import.meta.url);
      for (const statement of readFileSync(migration, 'utf8').split(';').slice(0, -1))
        await sql.raw(statement).execute(tx);
    });
    const rows = await database.read
      .selectFrom('practice')
      .select(['town', 'town_slug'])
      .where('reference', 'like', 'town-%')
      .execute();
    expect(rows.length).toBe(written.length);
    for (const row of rows) expect([row.town, row.town_slug]).toEqual([row.town, whichTown(row.town).slug]);
    const listed = await towns(database.read);
    for (const [slug, all] of Object.entries(spellings)) {
      const found = listed.filter((town) => town.slug === slug);
      expect(found).toHaveLength(1);
      expect(found[0]?.practices).toBeGreaterThanOrEqual(all.length);
    }
    expect(listed.find((town) => town.slug === 'saint-etienne')?.name).toBe('Saint-Étienne');
    expect(listed.find((town) => town.slug === 'paris')?.name).toBe('Paris');
    const names = listed.map((town) => town.name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('fr').compare));
  });
});
