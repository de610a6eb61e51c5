import { expect } from 'vitest';
import { facts } from '../../../../src/enquiry/facts/catalogue.ts';
import type { Fact } from '../../../../src/enquiry/facts/fact.ts';
import * as factThatTable from '../../../../src/enquiry/facts/fact-that.table.ts';
import { asks, handles, replies, serves } from '../../../../src/enquiry/facts/what-a-fact-does.ts';
import { each, factsOf } from '../../../facts.ts';
import { memberAt } from '../../../scene.ts';
import { contractOf } from '../../contract.ts';

const { factThat } = factThatTable;

const answers = { asks, replies, handles, serves };

contractOf('which facts', factThatTable, {
  factThat: {
    'the same ones as where they have been read': async (played) => {
      const enquiry_id = await played.newEnquiry();
      const theo = (await memberAt(played.service, played.cast.theo.email)).person.id;
      const rows = each(factsOf).map(([, { kind, number, at, by, ...data }]: [string, Fact]) => ({
        ...{ enquiry_id, number: 100 + number, kind, version: facts[kind].version, at },
        ...{ by_kind: by.kind, by_person: by.kind === 'member' ? theo : null, data: JSON.stringify(data) },
      }));
      await played.write((tx) => tx.insertInto('enquiry_fact').values(rows).execute());
      const found: Record<string, string[]> = {};
      for (const [answer, holds] of each(answers)) {
        const kept = await played.read
          .selectFrom('enquiry_fact')
          .select('number')
          .where('enquiry_id', '=', enquiry_id)
          .where('number', '>', 100)
          .where(factThat(answer))
          .execute();
        const numbers = new Set(kept.map(({ number }) => number - 100));
        const named = each(factsOf).filter(([, fact]) => numbers.has(fact.number));
        found[answer] = named.map(([name]) => name);
        expect(found[answer]).toEqual(each(factsOf).flatMap(([name, fact]) => (holds(fact) ? [name] : [])));
        expect(found[answer]).not.toEqual([]);
      }
      return found;
    },
  },
});
