import { randomFillSync } from 'node:crypto';
import type { Chance, Service } from '../../src/database/service.ts';
import { tallyRow } from '../../src/enquiry/figures/tally.table.ts';
import { projection } from '../../src/enquiry/history/enquiry.table.ts';
import { nobody } from '../../test/an-id.ts';
import type { SeededPractice } from './directory.ts';
import type { Loader } from './loader.ts';
import type { Mould } from './mould.ts';
import { blindTerms, columns, type Lines, stamp } from './stamp.ts';

const atOnce = 50_000;
const tables = ['enquiry', 'enquiry_fact', 'enquiry_search', 'enquiry_tally', 'link', 'letter'];

/** Chance that asks the machine for a thousand values at once. */
function quickChance(): Pick<Chance, 'bytes'> {
  const pool = Buffer.alloc(1 << 16);
  let at = pool.length;
  return {
    bytes(length) {
      if (at + length > pool.length) {
        randomFillSync(pool);
        at = 0;
      }
      at += length;
      return Buffer.from(pool.subarray(at - length, at));
    },
  };
}

export type Plan = {
  count: number;
  /** The mould of the enquiry in this place, whether its links and letters are there too, and its practice where
   * chance does not choose it. */
  mouldAt(place: number): { mould: Mould; withLetters: boolean; practice?: SeededPractice };
  practices: readonly SeededPractice[];
  progress(done: number): void;
};

/** Seeds enquiries by bulk in the shape that the deeds would have made, indexes last. */
export async function seedEnquiries(service: Service, loader: Loader, plan: Plan): Promise<void> {
  const chance = { ...quickChance(), uuid: service.chance.uuid };
  const stamping = { chance, blind: blindTerms(service) };
  const byProfile = {
    complete: plan.practices.filter((practice) => practice.profile === 'complete'),
    address: plan.practices.filter((practice) => practice.profile === 'address'),
  };
  const [row, tally] = derivedColumns(plan.mouldAt(0).mould);
  const later = await loader.indexes(tables);
  await loader.run(later.map(({ name }) => `drop index ${name};`).join('\n'));
  let loading: Promise<void> = Promise.resolve();
  for (let from = 0; from < plan.count; from += atOnce) {
    const lines: Lines = {
      ...{ enquiry: [], enquiry_fact: [], enquiry_search: [], enquiry_tally: [] },
      ...{ link: [], letter: [] },
    };
    for (let place = from; place < Math.min(from + atOnce, plan.count); place++) {
      const { mould, withLetters, practice: chosen } = plan.mouldAt(place);
      const fitting = byProfile[mould.profile];
      const practice = chosen ?? fitting[chance.bytes(4).readUInt32LE() % fitting.length]!;
      stamp(service, stamping, { mould, withLetters, practice, place }, lines);
    }
    await loading;
    loading = (async () => {
      await loader.load('enquiry', [...columns.enquiry, ...row], lines.enquiry);
      await loader.load('enquiry_fact', columns.enquiry_fact, lines.enquiry_fact);
      await loader.load('enquiry_search', columns.enquiry_search, lines.enquiry_search);
      await loader.load('enquiry_tally', tally, lines.enquiry_tally);
      if (lines.link.length > 0) await loader.load('link', columns.link, lines.link);
      if (lines.letter.length > 0) await loader.load('letter', columns.letter, lines.letter);
      plan.progress(Math.min(from + atOnce, plan.count));
    })();
    loading.catch(() => undefined);
  }
  await loading;
  for (const { definition } of later) await loader.run(definition);
  await loader.run('vacuum (analyze)');
}

const nowhere = { id: nobody, practiceId: nobody, procedureId: nobody, first: null };
const derivedColumns = ({ standing, tally, ...clock }: Mould) =>
  [Object.keys(projection(standing, clock)), Object.keys(tallyRow(nowhere, tally))] as const;
