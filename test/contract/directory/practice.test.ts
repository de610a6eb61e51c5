import { expect } from 'vitest';
import type { ClosureId, PracticeId } from '../../../src/database/id.ts';
import { newId } from '../../../src/database/new-id.ts';
import * as practiceTable from '../../../src/directory/practice.table.ts';
import { anId, nobody } from '../../an-id.ts';
import { contractOf } from '../contract.ts';
import type { Played } from '../play.ts';
import { aPractice, aProcedure, practises } from '../rows.ts';

const { practiceOf, practiceById, practiceBySlug, practiceByReference, closureRuleOf } = practiceTable;
const { closuresOf, closuresOfAll, calendarOf, calendarsOf, proceduresOf } = practiceTable;

const hours = [{ day: 1, from: '09:00', to: '12:30' }];

const everything = {
  ...{ owner: 'groupe', street: '1, rue de l’Étoile', postcode: '97400', town: 'Saint-Denis 🏝' },
  ...{ town_slug: 'saint-denis', latitude: -20.882057, longitude: 55.450675, territory: 'reunion' },
  ...{ zone: 'Indian/Reunion', phone: '02 62 00 00 00', email: 'a@b.example', hours: JSON.stringify(hours) },
  ...{ mode: 'forward', about_fr: 'Deux\nlignes', about_en: '' },
};

const closes = (
  { service, write }: Played,
  practice_id: PracticeId,
  first: string,
  last: string | null,
  more = {},
) =>
  write((tx) =>
    tx
      .insertInto('closure')
      .values({
        ...{ id: newId<ClosureId>(service.chance), practice_id, reason: 'leave', note: null, ...more },
        first_day: Temporal.PlainDate.from(first),
        last_day: last === null ? null : Temporal.PlainDate.from(last),
      })
      .execute(),
  );

contractOf('a practice', practiceTable, {
  practiceOf: {
    'of a row with everything, and of one with the least': async (played) => {
      const ids = [await aPractice(played, everything), await aPractice(played)];
      const rows = await played.read.selectFrom('practice').selectAll().where('id', 'in', ids).execute();
      const practices = rows.map(practiceOf).sort((one, other) => one.id.localeCompare(other.id));
      const [full, bare] = ids.map((id) => practices.find((one) => one.id === id));
      expect(full).toMatchObject({
        ...{ owner: 'groupe', town: 'Saint-Denis 🏝', townSlug: 'saint-denis', mode: 'forward', hours },
        ...{ latitude: -20.882057, longitude: 55.450675, about: { fr: 'Deux\nlignes', en: '' } },
      });
      expect(bare).toMatchObject({
        ...{ owner: null, street: null, latitude: null, longitude: null, phone: null, email: null },
        ...{ hours: [], mode: 'space', about: { fr: '', en: '' } },
      });
      return practices;
    },
  },
  practiceById: {
    'or null': async (played) => {
      const id = await aPractice(played);
      expect(await practiceById(played.read, id)).toMatchObject({ id, name: 'Cabinet Neuf' });
      expect(await practiceById(played.read, nobody)).toBeNull();
      await expect(practiceById(played.read, anId('nonsense'))).rejects.toMatchObject({ code: '22P02' });
    },
  },
  practiceBySlug: {
    'as it is written': async (played) => {
      const slug = `cabinet-neuf${played.mark}`;
      const id = await aPractice(played, { slug });
      expect(await practiceBySlug(played.read, slug)).toMatchObject({ id, slug });
      for (const other of ['', slug.toUpperCase(), `${slug} `])
        expect(await practiceBySlug(played.read, other)).toBeNull();
    },
  },
  practiceByReference: {
    'as its directory calls it': async (played) => {
      const { reference } = played.cast.lumiere;
      const practice = await practiceByReference(played.read, reference);
      expect(practice).toMatchObject({ reference, name: 'Cabinet Lumière' });
      expect(await practiceByReference(played.read, '')).toBeNull();
      return practice;
    },
  },
  closureRuleOf: {
    'every column of a row': async () => {
      const [from, to] = [Temporal.PlainDate.from('2026-08-01'), Temporal.PlainDate.from('2026-08-21')];
      const rest = { reason: 'works', note: 'Été', yearly: true };
      expect(closureRuleOf({ first_day: from, last_day: to, ...rest })).toEqual({ from, to, ...rest });
    },
  },
  closuresOf: {
    'in the order of their first days, those of long ago and of far ahead too': async (played) => {
      const [here, there] = [await aPractice(played), await aPractice(played)];
      await closes(played, here, '2026-08-01', '2026-08-21', { note: 'Été 🌞', reason: 'training' });
      await closes(played, here, '2026-02-28', null, { yearly: true });
      await closes(played, here, '1789-07-14', '1789-07-14', { note: '' });
      await closes(played, here, '9999-12-30', '9999-12-31');
      await closes(played, there, '2026-01-01', null);
      const rules = await closuresOf(played.read, here);
      expect(rules.map((rule) => [rule.from.toString(), rule.to?.toString() ?? null, rule.note])).toEqual([
        ['1789-07-14', '1789-07-14', ''],
        ['2026-02-28', null, null],
        ['2026-08-01', '2026-08-21', 'Été 🌞'],
        ['9999-12-30', '9999-12-31', null],
      ]);
      expect(rules[1]?.yearly).toBe(true);
      expect(await closuresOf(played.read, nobody)).toEqual([]);
      return rules;
    },
  },
  closuresOfAll: {
    'of each practice that is named, in the order of their first days': async (played) => {
      const [here, there, other] = [
        await aPractice(played),
        await aPractice(played),
        await aPractice(played),
      ];
      await closes(played, here, '2026-08-01', '2026-08-21');
      await closes(played, here, '2026-02-28', null, { yearly: true });
      await closes(played, other, '2026-01-01', null);
      const all = await closuresOfAll(played.read, [here, there, nobody]);
      expect([...all].map(([id, rules]) => [id, rules.map(({ from }) => from.toString())])).toEqual([
        [here, ['2026-02-28', '2026-08-01']],
        [there, []],
        [nobody, []],
      ]);
      expect(await closuresOfAll(played.read, [])).toEqual(new Map());
      return [...all.values()];
    },
  },
  calendarsOf: {
    'each as it is asked for alone, and none of nobody': async (played) => {
      const [here, there] = [await aPractice(played, everything), await aPractice(played)];
      await closes(played, here, '2026-08-01', null);
      await closes(played, here, '2026-02-28', '2026-03-01');
      const all = await calendarsOf(played.read, [here, there, nobody]);
      expect([...all.keys()].sort()).toEqual([here, there].sort());
      for (const id of [here, there]) expect(all.get(id)).toEqual(await calendarOf(played.read, id));
      expect(await calendarsOf(played.read, [])).toEqual(new Map());
      return [all.get(here), all.get(there)];
    },
  },
  calendarOf: {
    'its territory, its zone and its closures, or null': async (played) => {
      const practice = await aPractice(played, everything);
      await closes(played, practice, '2026-08-01', null);
      const calendar = await calendarOf(played.read, practice);
      expect(calendar).toMatchObject({
        territory: 'reunion',
        zone: 'Indian/Reunion',
        closures: [{ to: null }],
      });
      expect(await calendarOf(played.read, nobody)).toBeNull();
      return calendar;
    },
  },
  proceduresOf: {
    'by their French names as people order them, the unavailable too': async (played) => {
      const [here, there] = [await aPractice(played), await aPractice(played)];
      for (const name_fr of ['Zones', 'épilation', 'Élastine', 'acné'])
        await practises(played, here, await aProcedure(played, { name_fr }), name_fr !== 'acné');
      await practises(played, there, await aProcedure(played));
      const procedures = await proceduresOf(played.read, here);
      expect(procedures.map((one) => [one.name.fr, one.available])).toEqual([
        ['acné', false],
        ['Élastine', true],
        ['épilation', true],
        ['Zones', true],
      ]);
      expect(await proceduresOf(played.read, nobody)).toEqual([]);
      return procedures;
    },
  },
});
