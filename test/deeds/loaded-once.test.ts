import { createQueryId, type KyselyPlugin, PostgresQueryCompiler } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refuse } from '../../src/answering/refuse.ts';
import type { Service } from '../../src/database/service.ts';
import { actOnDue } from '../../src/reminding/act-on-due.ts';
import { databases } from '../databases.ts';
import { lookingAt, memberAt } from '../scene.ts';
import { enterScene, type Scene } from '../stage.ts';

const loadsOne =
  /^select ("practice"\.)?\*.* from "(practice|closure)".* where "?(practice"\.")?(id|practice_id)" (=|in \(select)/s;

const compiler = new PostgresQueryCompiler();

/** The same service, which notes what its transactions ask. */
function counting(service: Service, asked: string[]): Service {
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      asked.push(compiler.compileQuery(node, createQueryId()).sql);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const { transact } = service.database;
  return {
    ...service,
    database: { ...service.database, transact: (work) => transact((tx) => work(tx.withPlugin(plugin))) },
  };
}

describe.each(databases)('a practice is loaded once in a transaction, on the %s database', (kind) => {
  let relais: Scene;
  let asked: string[];
  beforeEach(async () => {
    relais = await enterScene(kind);
    asked = [];
  });
  afterEach(() => relais.stop());

  /** How much was asked, and how much of it loads one practice or its closures. */
  const counted = () => ({
    statements: asked.length,
    loads: asked.filter((one) => loadsOne.test(one)).length,
  });

  test('by one due offer', async () => {
    const enquiryId = await relais.newEnquiry();
    relais.clock.move({ hours: 48 });
    await relais.sweep();
    relais.clock.move({ hours: 24 });
    expect(await actOnDue(counting(relais.service, asked))).toBe(1);
    expect(await relais.factsOf(enquiryId, 'offered')).toHaveLength(1);
    expect(counted()).toEqual({ statements: 22, loads: 1 });
  });

  test('by five due reminders', async () => {
    for (const _ of 'abcde') await relais.newEnquiry();
    relais.clock.move({ hours: 48 });
    expect(await actOnDue(counting(relais.service, asked))).toBe(5);
    expect(counted()).toEqual({ statements: 29, loads: 1 });
  });

  test('by a refusal that offers others', async () => {
    const form = await lookingAt(relais.service, await relais.newEnquiry());
    const doctor = await memberAt(relais.service, relais.cast.camille.email);
    const refusal = { ...form, reason: 'unavailable' as const, sentence: '' };
    expect(await refuse(counting(relais.service, asked), doctor, refusal)).toEqual({ done: true });
    expect(counted()).toEqual({ statements: 20, loads: 1 });
  });
});
