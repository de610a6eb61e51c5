import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EnquiryId } from '../../src/database/id.ts';
import { transact } from '../../src/database/service.ts';
import { deliver, handsOf } from '../../src/letters/deliver.ts';
import { sealReplies } from '../../src/letters/seal-replies.ts';
import { smtpTransport, type Transport } from '../../src/letters/transport.ts';
import { saveOperator } from '../../src/people/save-operator.table.ts';
import { sendAgain } from '../../src/watching/send-again.ts';
import { showAlarms } from '../../src/watching/show-alarms.ts';
import { databases } from '../databases.ts';
import { type Answers, startRawMailServer } from '../raw-mail-server.ts';
import { deliverAll, operatorAt, standingOf } from '../scene.ts';
import { enterScene, type Scene } from '../stage.ts';

describe.each(databases)('a far server that speaks as it likes, on the %s database', (kind) => {
  let relais: Scene;
  let far: Awaited<ReturnType<typeof startRawMailServer>>;
  const transports: Transport[] = [];
  beforeEach(async () => {
    relais = await enterScene(kind);
    far = await startRawMailServer();
  });
  afterEach(async () => {
    for (const transport of transports.splice(0)) transport.close();
    await far.close();
    await relais.stop();
  });

  const reach = (login = '', query = '') => {
    const transport = smtpTransport(far.url(login, query));
    transports.push(transport);
    return transport;
  };
  const lettersOf = (enquiryId: EnquiryId) =>
    relais.service.database.read
      .selectFrom('letter')
      .selectAll()
      .where('enquiry_id', '=', enquiryId)
      .execute();
  const states = async (enquiryId: EnquiryId) => (await lettersOf(enquiryId)).map((row) => row.state).sort();
  const anOperator = async () => {
    const email = `operator-${relais.service.chance.uuid()}@relais.example`;
    await transact(relais.service, (within) => saveOperator(within, { email, name: 'Dominique' }));
    return operatorAt(relais.service, email);
  };

  const saying =
    (words: string | Buffer): Answers =>
    ({ verb }) =>
      verb === '.' ? words : '';

  test.each<[string, string | Buffer]>([
    ['with a NUL', '250 taken\0 as 7'],
    ['that is no UTF-8', Buffer.from('250 pr\xeat', 'latin1')],
    ['of many lines', `${'250-and\r\n'.repeat(400)}250 taken`],
    ['of a line as long as it may be', `250 ${'x'.repeat(60_000)}`],
    ['with half a sign', '250 \ud83d'],
    ['of nothing', '250'],
  ])('it takes a letter in words %s: once, for ever', async (_, words) => {
    far.answers(saying(words));
    const enquiryId = await relais.newEnquiry();
    for (let minutes = 0; minutes < 3; minutes++) {
      await deliverAll(relais.service, reach());
      relais.clock.move({ hours: 1 });
    }
    expect(far.given).toHaveLength(4);
    expect(await states(enquiryId)).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
    expect(await standingOf(relais.service, enquiryId)).toMatchObject({ step: 'transmitted' });
  });

  test('it refuses in a megabyte with every control sign: a visible failure, kept in 500 characters (letters-15)', async () => {
    const { email } = relais.cast.theo;
    const words = Buffer.concat([Buffer.from('550 5.1.1 no\0\u0007 '), Buffer.alloc(30_000, 1)]);
    far.answers(({ verb, recipient }) => (verb === 'RCPT' && recipient === email ? words : ''));
    const enquiryId = await relais.newEnquiry();
    await deliverAll(relais.service, reach());
    expect(await states(enquiryId)).toEqual(['accepted', 'accepted', 'accepted', 'failed']);
    const { letters } = await showAlarms(relais.service, await anOperator());
    expect(letters[0]?.reply).toBe('550 5.1.1 no');
  });

  test('the password is wrong for an hour: an alarm at once, and every letter leaves by itself (letters-4)', async () => {
    far.answers(({ verb }) => (verb === 'AUTH' ? '535 5.7.8 Error: authentication failed' : ''));
    const enquiryId = await relais.newEnquiry();
    await deliverAll(relais.service, reach('relais:wrong@'));
    expect(await states(enquiryId)).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
    expect(await showAlarms(relais.service, await anOperator())).toMatchObject({
      letters: [],
      ours: { waiting: 4, failed: 0, reply: expect.stringMatching(/^535 5\.7\.8/) },
    });
    for (let minute = 0; minute < 60; minute++) {
      relais.clock.move({ minutes: 1 });
      await deliverAll(relais.service, reach('relais:wrong@'));
    }
    expect(await standingOf(relais.service, enquiryId)).toMatchObject({
      step: 'sent',
      needsAttention: false,
    });
    far.answers(() => '');
    relais.clock.move({ hours: 1 });
    await deliverAll(relais.service, reach('relais:right@'));
    expect(far.given).toHaveLength(4);
    expect(await showAlarms(relais.service, await anOperator())).toMatchObject({ letters: [], ours: null });
    expect(await standingOf(relais.service, enquiryId)).toMatchObject({ step: 'transmitted' });
  });

  test('while it takes nothing of ours, few letters are tried at once and none is given up', async () => {
    far.answers(({ verb }) =>
      verb === 'MAIL' ? '553 5.7.1 Sender address rejected: not owned by user' : '',
    );
    const ids = [];
    for (let count = 0; count < 5; count++) ids.push(await relais.newEnquiry());
    expect(await deliver(relais.service, reach())).toBeLessThanOrEqual(5);
    for (let day = 0; day < 14; day++) {
      await deliverAll(relais.service, reach());
      relais.clock.move({ hours: 24 });
    }
    far.answers(() => '');
    await deliverAll(relais.service, reach());
    expect(far.given).toHaveLength(20);
    for (const id of ids) expect(await standingOf(relais.service, id)).toMatchObject({ step: 'transmitted' });
  });

  test('it denies to relay: put off, told, and the operator has all sent again, once (letters-5)', async () => {
    const { service } = relais;
    far.answers(({ verb }) => (verb === 'RCPT' ? '554 5.7.1 Relay access denied' : ''));
    const enquiryId = await relais.newEnquiry();
    await deliverAll(service, reach());
    // An older Relais had given this one up.
    const [first] = await lettersOf(enquiryId);
    const given = { state: 'failed', settled_at: service.clock.now(), next_try_at: null };
    await service.database.transact((tx) =>
      tx.updateTable('letter').set(given).where('id', '=', first!.id).execute(),
    );
    expect(await showAlarms(service, await anOperator())).toMatchObject({ ours: { waiting: 3, failed: 1 } });
    far.answers(() => '');
    const operator = await anOperator();
    expect(await sendAgain(service, operator)).toBe(4);
    expect(await sendAgain(service, operator)).toBe(0);
    await deliverAll(service, reach());
    expect(await sendAgain(service, operator)).toBe(0);
    await deliverAll(service, reach());
    expect(far.given).toHaveLength(4);
    expect(await states(enquiryId)).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
    expect(await standingOf(service, enquiryId)).toMatchObject({
      step: 'transmitted',
      needsAttention: false,
    });
  });

  test('given up by an older version: all are sent again for 30 days, and not after (letters-8)', async () => {
    const { service } = relais;
    far.answers(({ verb }) => (verb === 'RCPT' ? '554 5.7.1 Relay access denied' : ''));
    const enquiryId = await relais.newEnquiry();
    await deliverAll(service, reach());
    const monthAgo = service.clock.now().subtract({ hours: 24 * 30 });
    const letters = await lettersOf(enquiryId);
    for (const [place, settled_at] of [monthAgo.add({ minutes: 1 }), monthAgo].entries())
      await service.database.transact((tx) =>
        tx
          .updateTable('letter')
          .set({ state: 'failed', settled_at, next_try_at: null })
          .where('id', '=', letters[place]!.id)
          .execute(),
      );
    far.answers(() => '');
    expect(await sendAgain(service, await anOperator())).toBe(3);
    await deliverAll(service, reach());
    expect(await states(enquiryId)).toEqual(['accepted', 'accepted', 'accepted', 'failed']);
  });

  test('what it says of a patient stands sealed, older words too, and is shown without her address (letters-15)', async () => {
    const { service } = relais;
    const email = `lea.canari.${service.chance.uuid()}@courriel.example`;
    far.answers(({ verb, recipient }) =>
      verb === 'RCPT' && recipient === email ? `550 5.1.1 <${email}>: no such mailbox` : '',
    );
    const enquiryId = await relais.newEnquiry({ email });
    await deliverAll(service, reach());
    const shown = async () =>
      (await showAlarms(service, await anOperator())).letters.map((letter) => letter.reply);
    expect(await shown()).toEqual(['550 5.1.1 <…>: no such mailbox']);
    const inClear = async () =>
      JSON.stringify(
        (await lettersOf(enquiryId)).map((row) =>
          Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : value)),
        ),
      );
    expect(await inClear()).not.toContain('lea.canari');
    const old = `550 5.1.1 <${email}> unknown`;
    await service.database.transact((tx) =>
      tx
        .updateTable('letter')
        .set({ last_reply: old, sealed_reply: null, reply_about: null })
        .where('enquiry_id', '=', enquiryId)
        .where('state', '=', 'failed')
        .execute(),
    );
    expect(await inClear()).toContain('lea.canari');
    expect(await sealReplies(service)).toBe(1);
    expect(await sealReplies(service)).toBe(0);
    expect(await inClear()).not.toContain('lea.canari');
    expect(await shown()).toEqual(['550 5.1.1 <…> unknown']);
    expect((await lettersOf(enquiryId)).find((row) => row.state === 'failed')?.reply_about).toBe('recipient');
  });

  test('it says no for a member: her address is told to the operator, who knows it', async () => {
    const { email } = relais.cast.theo;
    far.answers(({ verb, recipient }) =>
      verb === 'RCPT' && recipient === email ? `550 5.1.1 <${email}> unknown` : '',
    );
    await relais.newEnquiry();
    await deliverAll(relais.service, reach());
    expect((await showAlarms(relais.service, await anOperator())).letters[0]?.reply).toContain(email);
  });

  test('it is slow, and a second worker starts later: each letter once', async () => {
    const { service, clock } = relais;
    for (let count = 0; count < 16; count++) await relais.newEnquiry();
    far.answers(({ verb }) => {
      if (verb === '.') clock.move({ seconds: 8 });
      return '';
    });
    const first = deliver(service, reach());
    await far.wasGiven(10);
    await Promise.all([first, deliver(service, reach())]);
    await deliverAll(service, reach());
    expect(far.given).toHaveLength(64);
  });

  test('the machine slept between a claim and its letter: the letter is given back, and leaves at once (letters-14)', async () => {
    const { service } = relais;
    const enquiryId = await relais.newEnquiry();
    const before = service.clock.now();
    let asked = 0;
    const clock = { now: () => (asked++ === 0 ? before : before.add({ seconds: 90 })) };
    await deliver({ ...service, clock }, reach());
    expect(await states(enquiryId)).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
    expect(far.given).toHaveLength(4);
    expect((await lettersOf(enquiryId)).map(({ tries }) => tries)).toEqual([1, 1, 1, 1]);
  });

  test('it never answers for two: the others leave meanwhile, and those two are let go at the end (letters-9)', async () => {
    const { service, cast } = relais;
    const silent = [cast.theo.email, cast.ines.email];
    far.answers(({ verb, recipient }) => (verb === 'RCPT' && silent.includes(recipient) ? null : ''));
    const transport = reach();
    const enquiryId = await relais.newEnquiry();
    let stopped = false;
    const take = handsOf(service, transport, () => stopped);
    const delivering = take();
    await far.wasGiven(2);
    const others = Array.from({ length: 6 }, () => relais.newEnquiry({ practice: cast.port.reference }));
    const ids = await Promise.all(others);
    await take();
    await vi.waitFor(async () => {
      const taken = (await Promise.all(ids.map(states))).flat();
      expect(new Set(taken)).toEqual(new Set(['accepted']));
    }, 20_000);
    stopped = true;
    transport.close();
    await delivering;
    expect(await states(enquiryId)).toEqual(['accepted', 'accepted', 'waiting', 'waiting']);
    far.answers(() => '');
    expect(await deliver(service, reach())).toBe(2);
    expect((await lettersOf(enquiryId)).map((row) => row.tries)).toEqual([1, 1, 1, 1]);
  });

  /** A fault of ours when a letter's outcome is written. */
  async function failing<T>(
    table: 'enquiry_fact' | 'letter',
    when: string,
    work: () => Promise<T>,
  ): Promise<T> {
    const { transact: write } = relais.service.database;
    const event = table === 'letter' ? 'update' : 'insert';
    await write(async (tx) => {
      await sql
        .raw(`create function cannot() returns trigger language plpgsql as 'begin raise ''cannot''; end'`)
        .execute(tx);
      await sql
        .raw(
          `create trigger cannot before ${event} on ${table} for each row when (${when}) execute function cannot()`,
        )
        .execute(tx);
    });
    try {
      return await work();
    } finally {
      await write((tx) => sql.raw('drop function cannot cascade').execute(tx));
    }
  }

  test('the history of an enquiry cannot be written: what was taken travels no more (letters-11)', async () => {
    const enquiryId = await relais.newEnquiry();
    await failing('enquiry_fact', `new.enquiry_id = '${enquiryId}'`, async () => {
      for (let hour = 0; hour < 3; hour++) {
        await deliverAll(relais.service, reach());
        relais.clock.move({ hours: 1 });
      }
    });
    expect(far.given).toHaveLength(4);
    expect(await states(enquiryId)).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
  });

  test('nothing at all can be written of a letter: it is sent five times and then a visible failure (letters-12)', async () => {
    const enquiryId = await relais.newEnquiry();
    const sweep = async () => {
      await deliver(relais.service, reach()).catch(() => undefined);
      relais.clock.move({ hours: 2 });
    };
    await failing('letter', `new.enquiry_id = '${enquiryId}' and new.sealed_reply is not null`, async () => {
      for (let times = 0; times < 12; times++) await sweep();
    });
    expect(far.given).toHaveLength(4 * 5);
    await sweep();
    expect(far.given).toHaveLength(4 * 5);
    expect(await states(enquiryId)).toEqual(['failed', 'failed', 'failed', 'failed']);
  });

  test('it offers no TLS where TLS is demanded: it hears no name, no password and no letter (letters-16)', async () => {
    const enquiryId = await relais.newEnquiry();
    await deliverAll(relais.service, reach('relais:hush@', '?requireTLS=true'));
    expect(far.heard.filter((line) => !/^(CONNECT|EHLO|STARTTLS|QUIT)/.test(line))).toEqual([]);
    expect(await states(enquiryId)).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
    expect((await showAlarms(relais.service, await anOperator())).ours).toMatchObject({ waiting: 4 });
  });

  test('its certificate is its own: it hears no letter, none is ever given up, and the operator reads why', async () => {
    const given: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      onMailFrom: ({ address }, _, done) => done(given.push(address) ? null : undefined),
    });
    server.on('error', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    // This machine by an address that is not known as its own.
    const transport = smtpTransport(`smtp://0.0.0.0:${port}`);
    transports.push(transport);
    const enquiryId = await relais.newEnquiry();
    for (let day = 0; day < 12; day++) {
      await deliverAll(relais.service, transport);
      relais.clock.move({ hours: 24 });
    }
    expect(given).toEqual([]);
    expect(await states(enquiryId)).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
    expect((await showAlarms(relais.service, await anOperator())).ours?.reply).toMatch(/^ETLS \w*CERT/);
    await new Promise<void>((done) => server.close(() => done()));
  });
});
