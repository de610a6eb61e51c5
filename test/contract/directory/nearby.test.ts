import { expect } from 'vitest';
import * as nearbyTable from '../../../src/directory/nearby.table.ts';
import { nobody } from '../../an-id.ts';
import { contractOf, onItsOwn } from '../contract.ts';
import { aPractice, aProcedure, practises } from '../rows.ts';

const { towns, practicesFor } = nearbyTable;

contractOf('practices nearby', nearbyTable, {
  towns: {
    'by name as people order names, each with its practices': onItsOwn(async (played) => {
      const before = await towns(played.read);
      for (const [town_slug, town] of [
        ['evian', 'Évian'],
        ['evian', 'evian'],
        ['zuydcoote', 'Zuydcoote'],
      ] as const)
        await aPractice(played, { town, town_slug });
      const all = await towns(played.read);
      expect(all).toHaveLength(before.length + 2);
      expect(all).toContainEqual({ slug: 'evian', name: 'Évian', practices: 2 });
      expect(all.at(-1)).toEqual({ slug: 'zuydcoote', name: 'Zuydcoote', practices: 1 });
      const names = all.map((one) => one.name);
      expect(names).toEqual(names.toSorted(new Intl.Collator('und').compare));
      return all;
    }),
  },
  practicesFor: {
    'of a town, of a procedure, of both, a page at a time': async (played) => {
      const { read, mark } = played;
      const [town, procedureSlug] = [`ville${mark}`, `acte${mark}`];
      const procedure = await aProcedure(played, { slug: procedureSlug });
      const slugs = ['a', 'b-2', 'b2', 'c', 'd'].map((name) => `${name}${mark}`);
      const ids = [];
      for (const slug of slugs) ids.push(await aPractice(played, { slug, town_slug: town }));
      await practises(played, ids[1] ?? nobody, procedure);
      await practises(played, ids[3] ?? nobody, procedure, false);
      const elsewhere = await aPractice(played, { slug: `e${mark}`, town_slug: `autre${mark}` });
      await practises(played, elsewhere, procedure);
      const found = async (procedure: string | null, of: string | null, after: string | null, limit = 2) => {
        const { practices, next } = await practicesFor(read, { procedure, town: of, after, limit });
        return [practices.map((one) => one.slug), next];
      };
      const answers = [
        await found(null, town, null),
        await found(null, town, slugs[1] ?? ''),
        await found(null, town, slugs[3] ?? ''),
        await found(null, town, slugs[4] ?? ''),
        await found(procedureSlug, null, null),
        await found(procedureSlug, town, null),
        await found('nothing', town, null),
        await found(null, '', null, 1),
      ];
      expect(answers).toEqual([
        [slugs.slice(0, 2), slugs[1]],
        [slugs.slice(2, 4), slugs[3]],
        [slugs.slice(4), null],
        [[], null],
        [[slugs[1], `e${mark}`], null],
        [[slugs[1]], null],
        [[], null],
        [[], null],
      ]);
      return answers;
    },
  },
});
