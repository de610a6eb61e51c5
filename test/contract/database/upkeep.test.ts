import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openEmbeddedDatabase } from '../../../src/database/open.ts';
import { startPulse } from '../../../src/server/worker/pulse.ts';
import { startWorker } from '../../../src/server/worker/worker.ts';
import { copyOfTemplate, newDatabase } from '../../databases.ts';
import { newEnquiry } from '../../scene.ts';
import { startServiceOn } from '../../service.ts';

describe('the upkeep of the embedded database', () => {
  test('clears what was overwritten, tidies the index of the search and counts for the plans', async () => {
    const database = await openEmbeddedDatabase(null, copyOfTemplate());
    const relais = await startServiceOn(database, { web: false, worker: false });
    for (const _ of 'abc') await newEnquiry(relais.service);
    const pending = async () => {
      const { rows } = await sql<{ pages: number }>`
        select gin_clean_pending_list(indexrelid::regclass) as pages from pg_index
        join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam
        where amname = 'gin' and indrelid = 'enquiry_search'::regclass`.execute(database.read);
      return rows.map(({ pages }) => Number(pages));
    };
    const counted = async () => {
      const { rows } = await sql<{ rows: number }>`
        select reltuples as rows from pg_class where relname = 'enquiry'`.execute(database.read);
      return rows[0]?.rows;
    };
    expect(await pending()).toEqual([1]);
    for (const _ of 'abc') await newEnquiry(relais.service);
    expect(await counted()).not.toBe(6);
    await database.upkeep?.();
    expect(await counted()).toBe(6);
    expect(await pending()).toEqual([0]);
    await relais.stop();
  });

  test('is done once a night, whoever is at work', async () => {
    const { database } = await newDatabase('embedded');
    let done = 0;
    const upkeep = async () => {
      done += 1;
      await database.upkeep?.();
    };
    const relais = await startServiceOn({ ...database, upkeep }, { web: false, worker: false });
    const { clock, service, transport } = relais;
    const works = async () => {
      const pulse = await startPulse(service, { web: false, worker: true }, null);
      const worker = await startWorker(service, transport, pulse);
      await worker.drain();
      clock.move({ hours: 1 });
      await worker.drain();
      await worker.stop();
      await pulse.stop();
    };
    await works();
    await works();
    expect(done).toBe(1);
    clock.move({ hours: 16 });
    await works();
    await works();
    expect(done).toBe(2);
    await relais.stop();
  });
});
