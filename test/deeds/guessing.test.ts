import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openLink } from '../../src/access/link/open-link.ts';
import { countAttempt } from '../../src/access/session/count-attempt.ts';
import { type SignedIn, signIn } from '../../src/access/session/sign-in.ts';
import type { SessionId } from '../../src/database/id.ts';
import { newId } from '../../src/database/new-id.ts';
import { openPostgres } from '../../src/database/open.ts';
import { type Service, transact } from '../../src/database/service.ts';
import { camille, ines, theo } from '../cast.ts';
import { addressOf } from '../databases.ts';
import { atSignIn, memberAt, newEnquiry, signsIn } from '../scene.ts';
import { startService, startServiceOn, type TestService } from '../service.ts';

const password = 'not hers at all';

describe('who guesses, over two processes that share a database', () => {
  let relais: TestService;
  let other: Awaited<ReturnType<typeof startServiceOn>>;
  const lines: Record<string, unknown>[] = [];
  beforeAll(async () => {
    relais = await startService('postgres', { web: false, worker: true });
    const database = openPostgres(addressOf(new URL(relais.databaseUrl ?? '').pathname.slice(1)));
    other = await startServiceOn(database, { web: false, worker: false });
  });
  afterAll(async () => {
    await other.stop();
    await relais.stop();
  });

  const logged = (service: Service): Service => ({ ...service, log: (line) => lines.push(line) });
  const processes = () => [logged(relais.service), logged(other.service)] as const;
  const [aNetwork, aMember] = [counter('network'), counter('nobody')];
  function counter(name: string) {
    let count = 0;
    return () => `${name}-${++count}`;
  }

  /** So many attempts at once, over both processes. */
  const attempts = (many: number, by: () => Parameters<typeof signIn>[1]): Promise<SignedIn[]> =>
    Promise.all(
      Array.from({ length: many }, (_, count) => signIn(processes()[count % 2] ?? relais.service, by())),
    );
  const saidOf = (answers: SignedIn[]) => {
    const said = answers.map((one) => (one.signed ? 'signed' : one.because));
    return {
      wrong: said.filter((one) => one === 'wrong').length,
      later: said.filter((one) => one === 'later').length,
    };
  };
  const move = (by: Temporal.DurationLike) => {
    relais.clock.move(by as never);
    other.clock.move(by as never);
  };

  test.each([
    ['a doctor’s', () => camille.email],
    ['nobody’s', aMember],
  ])(
    'fifty at once at %s address, from as many networks: ten are looked at, and the rest cost little (session-9)',
    async (_, address) => {
      const email = address();
      const answers = await attempts(50, () => ({ ...atSignIn, email, password, network: aNetwork() }));
      expect(saidOf(answers)).toEqual({ wrong: 10, later: 40 });
      const [last] = await attempts(1, () => ({ ...atSignIn, email, password, network: aNetwork() }));
      expect(last).toMatchObject({ signed: false, because: 'later' });
      move({ minutes: 15 });
      const takes = async () => {
        const from = performance.now();
        const [one] = await attempts(1, () => ({ ...atSignIn, email, password, network: aNetwork() }));
        return { ms: performance.now() - from, said: one?.signed === false && one.because };
      };
      const looked = await takes();
      const refused = [await takes(), await takes(), await takes(), await takes()];
      expect([looked, ...refused].map(({ said }) => said)).toEqual(['wrong', ...Array(4).fill('later')]);
      expect(Math.min(...refused.map(({ ms }) => ms))).toBeLessThan(looked.ms / 4);
      move({ hours: 3 });
    },
  );

  test('fifty at once from one network, at as many addresses: twelve are looked at (session-10)', async () => {
    const network = aNetwork();
    const answers = await attempts(50, () => ({ ...atSignIn, email: aMember(), password, network }));
    expect(saidOf(answers)).toEqual({ wrong: 12, later: 38 });
  });

  test('sixty at once at as many addresses: a few are looked at, hers before them, and the rest lose no attempt (session-14)', async () => {
    const { deviceToken } = await signsIn(relais.service, camille.email, { ownDevice: true });
    const answered: SignedIn[] = [];
    const emails = Array.from({ length: 60 }, aMember);
    const strangers = emails.map((email) =>
      signIn(relais.service, { ...atSignIn, email, password, network: aNetwork() }).then((one) => {
        answered.push(one);
        return one;
      }),
    );
    await vi.waitUntil(() => saidOf(answered).later > 0, { interval: 1, timeout: 30_000 });
    await signsIn(relais.service, camille.email, { deviceToken: deviceToken ?? undefined });
    expect(saidOf(answered).wrong).toBeLessThan(22);
    const answers = await Promise.all(strangers);
    const { wrong, later } = saidOf(answers);
    expect(wrong).toBeGreaterThanOrEqual(22);
    expect(wrong + later).toBe(60);
    const turnedAway = answers.findIndex((one) => 'comeBack' in one);
    const { comeBack } = answers[turnedAway] as { comeBack: Temporal.Instant };
    expect(comeBack.since(relais.service.clock.now()).total('seconds')).toBeLessThan(30);
    const email = emails[turnedAway] ?? '';
    const left = () =>
      transact(relais.service, (within) => countAttempt(within, [{ kind: 'account', whom: email }]));
    for (let count = 0; count < 10; count++) expect(await left()).toBeNull();
    expect(await left()).not.toBeNull();
  });

  test('thirteen members of one office sign in, and their own slips are forgiven (session-12)', async () => {
    const network = aNetwork();
    for (let count = 0; count < 13; count++) await signsIn(relais.service, ines.email, { network });
    for (let count = 0; count < 3; count++)
      await signIn(relais.service, { ...atSignIn, email: ines.email, password, network });
    await signsIn(other.service, ines.email, { network });
  });

  describe('Dr Moreau, whose address a stranger has spent', () => {
    const spend = () =>
      attempts(20, () => ({ ...atSignIn, email: camille.email, password, network: aNetwork() }));

    test('signs in on the device that she has made hers, in his network too; and nowhere else for now (session-13)', async () => {
      const { deviceToken } = await signsIn(relais.service, camille.email, { ownDevice: true });
      const hers = { deviceToken: deviceToken ?? undefined };
      const his = aNetwork();
      await spend();
      const byCode = { session: null, deviceToken: undefined, browser: '', byHand: true, secret: 'ABCDEFGH' };
      for (let count = 0; count < 13; count++)
        await openLink(relais.service, { ...byCode, locator: aMember(), network: his });
      await signsIn(other.service, camille.email, { ...hers, network: his });
      const elsewhere = { ...atSignIn, email: camille.email, network: aNetwork() };
      expect(await signIn(other.service, elsewhere)).toMatchObject({ because: 'later' });
      const anothers = await signsIn(relais.service, ines.email, { ownDevice: true });
      const onAnothers = { ...elsewhere, deviceToken: anothers.deviceToken ?? undefined };
      expect(await signIn(other.service, onAnothers)).toMatchObject({ because: 'later' });
      move({ hours: 3 });
    });

    test('whoever has taken her device guesses there no more often', async () => {
      const { deviceToken } = await signsIn(relais.service, camille.email, { ownDevice: true });
      const by = { ...atSignIn, email: camille.email, password, deviceToken: deviceToken ?? undefined };
      expect(saidOf(await attempts(30, () => ({ ...by, network: aNetwork() })))).toEqual({
        wrong: 10,
        later: 20,
      });
      await signsIn(other.service, camille.email, { network: aNetwork() });
      move({ hours: 3 });
    });
  });

  describe('the code of an alert', () => {
    async function alert() {
      await newEnquiry(relais.service);
      await relais.worker?.drain();
      const letter = relais.mail.letters.findLast(({ recipient }) => recipient === ines.email);
      const text = letter?.text ?? '';
      const address = new URL(relais.mail.linkIn(text));
      return {
        locator: address.pathname.split('/')[2] ?? '',
        secret: address.hash.slice(1),
        code: relais.mail.codeIn(text),
      };
    }
    const knock = { session: null, deviceToken: undefined, browser: '', byHand: true };
    const guess = (locator: string, secret = 'ABCDEFGH', network = aNetwork()) =>
      openLink(relais.service, { ...knock, locator, secret, network });

    test('of fifty wrong ones at once, from as many networks, five are looked at; the link still opens (session-11)', async () => {
      const { locator, secret, code } = await alert();
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, count) =>
          openLink(processes()[count % 2] ?? relais.service, {
            ...knock,
            ...{ locator, secret: 'ABCDEFGH', network: aNetwork() },
          }),
        ),
      );
      expect(answers.filter((one) => !one.opened && one.because === 'wrong')).toHaveLength(5);
      expect(await guess(locator, code)).toMatchObject({ opened: false, because: 'later' });
      expect(await guess(locator, secret)).toMatchObject({ opened: true });
      const { person } = await memberAt(relais.service, ines.email);
      const id = newId<SessionId>(relais.service.chance);
      const session = { id, personId: person.id, enquiryId: null, maybeAutomatic: false };
      const her = { ...knock, session };
      expect(
        await openLink(relais.service, { ...her, locator, secret: code, network: aNetwork() }),
      ).toMatchObject({ opened: true });
      move({ hours: 1 });
      expect(await guess(locator, code)).toMatchObject({ opened: true });
      expect(await guess(locator, code)).toMatchObject({ opened: true });
    });

    test('a link that nobody has is counted like any other; what cannot be a code is no guess (session-11)', async () => {
      const { locator, code } = await alert();
      const nobodys = [];
      for (let count = 0; count < 6; count++) nobodys.push(await guess('AAAAAAAAAAAAAAAA'));
      expect(nobodys.map((one) => !one.opened && one.because)).toEqual([...Array(5).fill('wrong'), 'later']);
      for (let count = 0; count < 20; count++)
        expect(await guess(locator, 'half-a-secret')).toMatchObject({ because: 'wrong' });
      expect(await guess(locator, code)).toMatchObject({ opened: true });
    });

    test('of fifty from one network, at as many links, twelve are looked at (session-10)', async () => {
      const network = aNetwork();
      const answers = [];
      for (let count = 0; count < 50; count++)
        answers.push(await guess(`AAAAAAAAAAAAAA${count}`, undefined, network));
      expect(answers.filter((one) => !one.opened && one.because === 'wrong')).toHaveLength(12);
    });
  });

  test('each is a line of the log, with who it was and without a word of it', async () => {
    lines.length = 0;
    const [here] = processes();
    const { personId } = await signsIn(here, theo.email, { network: '198.51.100' });
    await signIn(here, { ...atSignIn, email: theo.email, password, network: '198.51.100' });
    await signIn(here, { ...atSignIn, email: 'x@nobody.example', password, network: '198.51.100' });
    const by = { by: 'password', network: '198.51.100' };
    expect(lines).toEqual([
      { event: 'signed-in', ...by, person: personId },
      { event: 'sign-in-failed', ...by, because: 'wrong', person: personId },
      { event: 'sign-in-failed', ...by, because: 'wrong', person: null },
    ]);
  });

  test('the database keeps neither an address nor a locator nor a network, and forgets what is over', async () => {
    const { read } = relais.service.database;
    await signIn(relais.service, { ...atSignIn, email: theo.email, password });
    const rows = await read.selectFrom('attempt').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.mark).toHaveLength(32);
      expect(row.mark.toString('latin1')).not.toMatch(/lumiere|192|AAAA/);
    }
    move({ hours: 6 });
    await relais.worker?.drain();
    expect(await read.selectFrom('attempt').select('mark').execute()).toEqual([]);
  });
});
