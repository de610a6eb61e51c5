import { expect } from 'vitest';
import type { ClosureId } from '../../../src/database/id.ts';
import { newId } from '../../../src/database/new-id.ts';
import { practiceById } from '../../../src/directory/practice.table.ts';
import type { Territory } from '../../../src/directory/territory.ts';
import * as candidateTable from '../../../src/offering/candidate.table.ts';
import { nobody } from '../../an-id.ts';
import { contractOf } from '../contract.ts';
import type { Played } from '../play.ts';
import { aPerson, aPractice, aProcedure, enquiryIs, practises } from '../rows.ts';

const { candidatesWithin, candidatesById, placeOf, askedAlready } = candidateTable;

const lyon = { latitude: 45.75, longitude: 4.85 };
const inLyon = { ...lyon, territory: 'FR-69' };

/** A practice in Lyon, and others so many degrees to its north that practise the same. */
async function around(played: Played, ...norths: number[]) {
  const procedureId = await aProcedure(played);
  const from = await practiceById(played.read, await aPractice(played, inLyon));
  if (!from) throw new Error('there is no practice');
  const ids = [];
  for (const north of norths) {
    const id = await aPractice(played, { ...inLyon, latitude: lyon.latitude + north });
    await practises(played, id, procedureId);
    ids.push(id);
  }
  return { about: { from, place: lyon, procedureIds: [procedureId] }, procedureId, ids };
}

contractOf('a candidate', candidateTable, {
  candidatesWithin: {
    'that practises now, the nearest first, a page at a time': async (played) => {
      const { about, procedureId, ids } = await around(played, 0.2, 0.1, 0.3, 0.1, 5);
      const unavailable = await aPractice(played, inLyon);
      await practises(played, unavailable, procedureId, false);
      const nowhere = await aPractice(played, { territory: 'FR-69', latitude: null, longitude: null });
      await practises(played, nowhere, procedureId);
      await practises(played, about.from.id, procedureId);
      const within = (metres: number, skip: number, limit: number) =>
        candidatesWithin(played.read, { ...about, metres, skip, limit });
      const near = await within(50_000, 0, 10);
      const [one, two] = [ids[1] ?? '', ids[3] ?? ''].sort();
      expect(near.map((one) => one.practice.id)).toEqual([one, two, ids[0], ids[2]]);
      expect(near.map((one) => Math.round(one.metres / 1000))).toEqual([11, 11, 22, 33]);
      const pages = [await within(50_000, 0, 3), await within(50_000, 3, 3)];
      expect(pages.flat()).toEqual(near);
      expect((await within(5_000_000, 0, 10)).map((one) => one.practice.id)).toEqual([
        ...near.map((one) => one.practice.id),
        ids[4],
      ]);
      expect(await within(1_000, 0, 10)).toEqual([]);
      // The sine of one library may differ from another’s in the last place.
      return near.map(({ metres, ...rest }) => ({ ...rest, metres: Math.round(metres * 1000) }));
    },
    'never across a sea (offering-244)': async (played) => {
      const { about, procedureId } = await around(played);
      const on = async (territory: string) => {
        const id = await aPractice(played, { ...lyon, territory });
        await practises(played, id, procedureId);
        return id;
      };
      const [savoy, bastia, ajaccio, guadeloupe, martinique] = [
        await on('FR-73'),
        await on('FR-2B'),
        await on('FR-2A'),
        await on('FR-971'),
        await on('FR-972'),
      ];
      const from = async (territory: Territory) =>
        (
          await candidatesWithin(played.read, {
            ...{ ...about, from: { ...about.from, territory } },
            ...{ metres: 5_000_000, skip: 0, limit: 10 },
          })
        ).map((one) => one.practice.id);
      const found = [await from('FR-69'), await from('FR-2A'), await from('FR-971'), await from('FR-974')];
      expect(found).toEqual([[savoy], [bastia, ajaccio].sort(), [guadeloupe], []]);
      const byId = await candidatesById(played.read, about, [martinique]);
      expect(byId.map((one) => one.practice.id)).toEqual([martinique]);
      return found;
    },
    'that practises one of several procedures, once (offering-250)': async (played) => {
      const { about, procedureId, ids } = await around(played, 0.1);
      const [other, third] = [await aProcedure(played), await aProcedure(played)];
      const [both = nobody] = ids;
      await practises(played, both, other);
      const one = await aPractice(played, { ...inLyon, latitude: lyon.latitude + 0.2 });
      await practises(played, one, other);
      const neither = await aPractice(played, inLyon);
      await practises(played, neither, third);
      const within = { ...about, procedureIds: [procedureId, other], metres: 50_000, skip: 0, limit: 10 };
      const found = await candidatesWithin(played.read, within);
      expect(found.map(({ practice, practises }) => [practice.id, practises])).toEqual([
        [both, true],
        [one, true],
      ]);
      const known = await candidatesById(played.read, within, [neither]);
      expect(known.map((candidate) => candidate.practises)).toEqual([false]);
      return found.map(({ practice }) => practice.id);
    },
  },
  candidatesById: {
    'with all that decides': async (played) => {
      const { about, ids } = await around(played, 0.1, 0.2);
      const [near = nobody, shared = nobody] = ids;
      const bare = await aPractice(played, { latitude: null, longitude: null });
      await aPerson(played, {}, [about.from.id, shared]);
      await aPerson(played, {}, [about.from.id, near], { left_at: played.now });
      await aPerson(played, {}, [near]);
      await played.write((tx) =>
        tx
          .insertInto('closure')
          .values({
            ...{
              id: newId<ClosureId>(played.service.chance),
              practice_id: near,
              reason: 'leave',
              note: null,
            },
            ...{ first_day: Temporal.PlainDate.from('2026-08-01'), last_day: null },
          })
          .execute(),
      );
      const found = await candidatesById(played.read, about, [near, shared, bare, nobody]);
      const candidates = new Map(found.map((one) => [one.practice.id, one]));
      const yes = { practises: true, reachable: true };
      expect(candidates.get(near)).toMatchObject({ ...yes, sharesPeople: false, closures: [{ to: null }] });
      expect(candidates.get(shared)).toMatchObject({ ...yes, sharesPeople: true, closures: [] });
      expect(candidates.get(bare)).toMatchObject({
        ...{ practises: false, reachable: false, sharesPeople: false, metres: Number.POSITIVE_INFINITY },
      });
      expect(candidates.size).toBe(3);
      expect(await candidatesById(played.read, about, [])).toEqual([]);
      return new Map([...candidates].map(([id, one]) => [id, { ...one, metres: Math.round(one.metres) }]));
    },
  },
  placeOf: {
    'its own, else the middle of its town, else of its department, else none (offering-105)': async (
      played,
    ) => {
      const { read, mark } = played;
      const [town, territory] = [`ville${mark}`, `territoire${mark}`];
      const there = { town_slug: town, territory };
      const none = await practiceById(read, await aPractice(played, there));
      if (!none) throw new Error('there is no practice');
      expect(await placeOf(read, none)).toBeNull();
      const elsewhere = { latitude: 10, longitude: -20 };
      await aPractice(played, { ...elsewhere, territory });
      expect(await placeOf(read, none)).toEqual(elsewhere);
      await aPractice(played, { ...there, latitude: 40, longitude: 2 });
      await aPractice(played, { ...there, latitude: 50, longitude: 4 });
      await aPractice(played, { ...there, latitude: 60, longitude: null });
      const middle = await placeOf(read, none);
      expect(middle).toEqual({ latitude: 45, longitude: 3 });
      expect(await placeOf(read, { ...none, latitude: 0, longitude: 0 })).toEqual({
        latitude: 0,
        longitude: 0,
      });
      return middle;
    },
    'not that of a town of the same name elsewhere (offering-256)': async (played) => {
      const { read, mark } = played;
      const town_slug = `saint-denis${mark}`;
      const none = await practiceById(read, await aPractice(played, { town_slug, territory: 'FR-93' }));
      if (!none) throw new Error('there is no practice');
      await aPractice(played, { town_slug, territory: 'FR-974', latitude: -20.88, longitude: 55.45 });
      await aPractice(played, { town_slug, territory: 'FR-93', latitude: 48.94, longitude: 2.36 });
      const place = await placeOf(read, none);
      expect(place).toEqual({ latitude: 48.94, longitude: 2.36 });
      return place;
    },
  },
  askedAlready: {
    'those of the group, and those where she waits for the same (offering-107)': async (played) => {
      const { read, cast, idOf, service } = played;
      const patientMark = service.chance.bytes(32);
      const procedureId = await aProcedure(played);
      const at = async (place: { reference: string }, row: Parameters<typeof enquiryIs>[2]) => {
        const id = await played.newEnquiry({ practice: place.reference });
        await enquiryIs(played, id, row);
        return id;
      };
      const firstId = await at(cast.lumiere, {});
      await at(cast.port, { first_id: firstId, state: 'refused' });
      const same = { patient_mark: patientMark, procedure_id: procedureId };
      await at(cast.horizon, same);
      await at(cast.parc, { ...same, state: 'closed' });
      await at(cast.beausejour, { patient_mark: patientMark });
      await at(cast.sainteOdile, { procedure_id: procedureId });
      const asked = await askedAlready(read, { firstId, patientMark, procedureId });
      const { lumiere, port, horizon } = cast;
      expect(asked).toEqual(new Set(await Promise.all([lumiere, port, horizon].map(idOf))));
      const nothing = { firstId: nobody, patientMark: Buffer.alloc(32), procedureId };
      expect(await askedAlready(read, nothing)).toEqual(new Set());
    },
  },
});
