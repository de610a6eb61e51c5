import { type RawBuilder, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { playBoth } from '../contract.ts';
import type { Played } from '../play.ts';

const back = async ({ read }: Played, value: RawBuilder<unknown>) => {
  const { rows } = await sql<{ back: unknown }>`select ${value} as back`.execute(read);
  return rows[0]?.back;
};

const instants = [
  '1899-12-31T23:59:59.999999Z',
  '2026-03-29T01:00:00.000001Z',
  '9999-12-31T23:59:59.999999Z',
];
const days = ['0001-01-01', '1582-10-10', '1899-12-31', '2024-02-29', '9999-12-31'];
const texts = [
  '',
  ' ',
  'É\u0301',
  '\u{1F469}\u200D\u2695\uFE0F',
  '\u{10FFFF}',
  '\u0001\t\r\n\\\'"$1',
  '‏עברית',
];

describe('a value comes back as it went', () => {
  test('a moment, to the microsecond, and no finer', () =>
    playBoth(async (played) => {
      for (const text of instants) {
        const moment = Temporal.Instant.from(text);
        expect(await back(played, sql`${moment}::timestamptz`)).toEqual(moment);
      }
      const finer = Temporal.Instant.from('2026-06-09T08:00:00.123456789Z');
      const rounded = await back(played, sql`${finer}::timestamptz`);
      expect(rounded).toEqual(Temporal.Instant.from('2026-06-09T08:00:00.123457Z'));
    }));

  test('a day', () =>
    playBoth(async (played) => {
      for (const text of days) {
        const day = Temporal.PlainDate.from(text);
        expect(await back(played, sql`${day}::date`)).toEqual(day);
      }
      for (const text of ['+010000-01-01', '-000044-03-15'])
        await expect(back(played, sql`${Temporal.PlainDate.from(text)}::date`)).rejects.toThrow();
    }));

  test('a text of every plane, but the character that no text of theirs may hold', () =>
    playBoth(async (played) => {
      for (const text of texts) expect(await back(played, sql`${text}::text`)).toBe(text);
      await expect(back(played, sql`${'\u0000'}::text`)).rejects.toMatchObject({ code: '22021' });
    }));

  test('bytes, none and a hundred kilobytes', () =>
    playBoth(async (played) => {
      for (const length of [0, 1, 256, 100_000]) {
        const bytes = played.service.chance.bytes(length);
        const got = await back(played, sql`${bytes}::bytea`);
        expect(Buffer.isBuffer(got) && got.equals(bytes)).toBe(true);
      }
    }));

  test('JSON, an array, a number, and nothing', () =>
    playBoth(async (played) => {
      const json = { text: texts, deep: [{ none: null, yes: true }], numbers: [0, -1.5, 1e300], '': {} };
      expect(await back(played, sql`${JSON.stringify(json)}::jsonb`)).toEqual(json);
      expect(await back(played, sql`${texts}::text[]`)).toEqual(texts);
      const marks = [Buffer.alloc(0), played.service.chance.bytes(32)];
      expect(await back(played, sql`${marks}::bytea[]`)).toEqual(marks);
      expect(await back(played, sql`'{}'::bytea[]`)).toEqual([]);
      expect(await back(played, sql`${7}::int`)).toBe(7);
      expect(await back(played, sql`${2 ** 53 - 1}::bigint`)).toBe(2 ** 53 - 1);
      expect(await back(played, sql`${0.1}::float8`)).toBe(0.1);
      expect(await back(played, sql`${null}::text`)).toBeNull();
    }));

  test('names stand in one order', () =>
    playBoth(async ({ read }) => {
      const names = [
        'zoé',
        'Zoe',
        'étienne',
        'Etienne',
        'Œil',
        'oeuf',
        'ß',
        'ss',
        'Ångström',
        'de La',
        'De-la',
        '1',
      ];
      const { rows } = await sql<{ name: string }>`
        select name from unnest(${names}::text[]) name order by name collate "und-x-icu"`.execute(read);
      expect(rows.map((row) => row.name).slice(0, 4)).toEqual(['1', 'Ångström', 'de La', 'De-la']);
      return rows;
    }));
});
