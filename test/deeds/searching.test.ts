import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Show } from '../../src/access/theirs/enquiry-list.ts';
import { sealSearch } from '../../src/access/theirs/search-address.ts';
import { theirList, theirThread } from '../../src/access/theirs/their-enquiries.table.ts';
import { answer } from '../../src/answering/answer.ts';
import { close } from '../../src/answering/close.ts';
import { contactOutside } from '../../src/answering/contact-outside.ts';
import { lookAlikes } from '../../src/answering/look-alikes.ts';
import { newFormToken } from '../../src/asking/form-token.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import type { Writing } from '../../src/database/service.ts';
import { makeFindable } from '../../src/enquiry/search/make-findable.ts';
import { blindIndexOf } from '../../src/vault/blind-index.ts';
import { markOf } from '../../src/vault/mark.ts';
import { nobody } from '../an-id.ts';
import { anyText } from '../any-text.ts';
import { camille, port, samir, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { said } from '../said.ts';
import { asks, lookingAt, memberAt, newEnquiry, openedForm, patientOf } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

describe.each(databases)('searching, on the %s database', (kind) => {
  let relais: TestService;
  beforeAll(async () => {
    relais = await startService(kind, { web: false, worker: false });
  });
  afterAll(() => relais.stop());

  const page = async (email: string, search: string, show: Show = 'all', after: string | null = null) => {
    const { service } = relais;
    const caller = await memberAt(service, email);
    return theirList(service, caller, { show, after, find: await sealSearch(service, caller, search) });
  };
  const found = async (email: string, search: string, show?: Show) =>
    (await page(email, search, show)).lines.map((line) => line.id);
  const termsOf = async (enquiryId: EnquiryId) => {
    const row = await relais.service.database.read
      .selectFrom('enquiry_search')
      .select('terms')
      .where('enquiry_id', '=', enquiryId)
      .executeTakeFirstOrThrow();
    return row.terms.map(String);
  };

  test('by name, telephone, procedure, and every word that either side has written (search-1)', async () => {
    const { service } = relais;
    const phone = '06 11 22 33 44';
    const id = await newEnquiry(service, {
      ...{ name: 'Élodie Le Goff', phone, procedure: 'laser-epilation' },
      message: 'Bonjour, je voudrais des séances pour les jambes.',
    });
    await newEnquiry(service, { message: 'Bonjour, je voudrais des séances pour le visage.' });
    const doctor = await memberAt(service, camille.email);
    await answer(service, doctor, { ...(await lookingAt(service, id)), text: 'Comptez six rendez-vous.' });
    await writeAgain(service, await patientOf(service, id), {
      text: said('Est-ce remboursé ?'),
      formToken: openedForm(service),
    });
    await contactOutside(service, doctor, {
      ...(await lookingAt(service, id)),
      ...{ channel: 'telephone', on: service.clock.now().toString(), outcome: 'reached' },
      note: 'Rappeler au printemps.',
    });
    for (const search of [
      'goff elo',
      '1122',
      '+33 6 11 22 33 44',
      'epilation laser',
      'hair removal séance',
      'jambes rendez-vous',
      'remboursée',
      'printemps Élodie',
    ])
      expect({ search, found: await found(theo.email, search) }).toEqual({ search, found: [id] });
    for (const search of ['jambes visage', 'remboursé Martin', '1133', 'lodie'])
      expect({ search, found: await found(theo.email, search) }).toEqual({ search, found: [] });
  });

  test('lists and their counts are those of what was found (search-10)', async () => {
    const { service } = relais;
    const doctor = await memberAt(service, camille.email);
    const [answered = nobody, waiting = ''] = [
      await newEnquiry(service, { name: 'Zoé Quimper' }),
      await newEnquiry(service, { name: 'Noé Quimper' }),
    ];
    await answer(service, doctor, { ...(await lookingAt(service, answered)), text: 'Oui.' });
    await close(service, doctor, await lookingAt(service, answered));
    const { lines, counts } = await page(camille.email, 'quimper', 'archived');
    expect(lines.map((line) => line.id)).toEqual([answered]);
    expect(counts).toEqual({
      ...{ 'to-handle': 1, unread: 2, running: 1, secondary: 0, archived: 1, all: 2 },
      unread: counts.unread,
    });
    expect(await found(camille.email, 'quimper', 'to-handle')).toEqual([waiting]);
  });

  test('fifty to a page, and the next page goes on with the search', async () => {
    const { service } = relais;
    const own = new Set<string>();
    for (let count = 0; count < 52; count++) own.add(await newEnquiry(service, { name: 'Brest Nombreux' }));
    const first = await page(theo.email, 'nombreux');
    const second = await page(theo.email, 'nombreux', 'all', first.next);
    expect([first.lines.length, second.lines.length, second.next]).toEqual([50, 2, null]);
    expect(new Set([...first.lines, ...second.lines].map((line) => line.id))).toEqual(own);
  });

  test('nobody finds what is another practice’s, and the same words have no term in common there (search-11)', async () => {
    const { service } = relais;
    const asking = { name: 'Anne Kerguelen', email: `anne.${service.chance.uuid()}@courriel.example` };
    const here = await newEnquiry(service, asking);
    const there = await newEnquiry(service, { ...asking, practice: port.reference });
    expect(await found(theo.email, 'kerguelen')).toEqual([here]);
    expect(await found(samir.email, 'kerguelen')).toEqual([there]);
    const [one, other] = [await termsOf(here), await termsOf(there)];
    expect(one.length).toBeGreaterThan(20);
    expect(one.filter((term) => other.includes(term))).toEqual([]);
  });

  test('what is held is found once it is sent (search-11)', async () => {
    const { service } = relais;
    const asked = await asks(service, { name: 'Yves Ouessant', formToken: newFormToken(service) });
    expect(asked).toMatchObject({ asked: true, held: true });
    expect(await found(theo.email, 'ouessant')).toEqual([]);
  });

  test('a search is sealed for whoever made it (search-13)', async () => {
    const { service } = relais;
    const id = await newEnquiry(service, { name: 'Maud Molène' });
    const [own, other] = [await memberAt(service, theo.email), await memberAt(service, camille.email)];
    const find = await sealSearch(service, own, 'molène');
    expect(find).toMatch(/^[\w-]{40,}$/);
    const asked = { show: 'all' as const, after: null, find };
    expect(await theirList(service, own, asked)).toMatchObject({ search: 'molène', lines: [{ id }] });
    expect(await theirList(service, other, asked)).toMatchObject({ search: null });
    expect(await theirList(service, own, { ...asked, find: `${find}A` })).toMatchObject({ search: null });
  });

  test('enquiries that are older than the index are found again, each once, while people write (search-14)', async () => {
    const { service } = relais;
    const id = await newEnquiry(service, { name: 'Gaëlle Groix', message: 'Une question sur les cernes.' });
    const before = await termsOf(id);
    await service.database.transact((tx) =>
      tx.updateTable('enquiry_search').set({ terms: [], version: 0 }).execute(),
    );
    expect(await found(theo.email, 'groix')).toEqual([]);
    const patient = await patientOf(service, id);
    const [first, second] = await Promise.all([
      makeFindable(service),
      makeFindable(service),
      writeAgain(service, patient, { text: said('Et les paupières ?'), formToken: openedForm(service) }),
    ]);
    let made = first + second;
    for (let count = 1; count > 0; made += count) count = await makeFindable(service);
    const { all } = await service.database.read
      .selectFrom('enquiry_search')
      .select((of) => of.fn.countAll<number>().as('all'))
      .executeTakeFirstOrThrow();
    expect(made).toBe(all);
    expect(await found(theo.email, 'groix cerne paupière')).toEqual([id]);
    expect((await termsOf(id)).filter((term) => before.includes(term)).sort()).toEqual(before.sort());
  });

  test('an older one that cannot be opened holds up no other', async () => {
    const { service } = relais;
    const [broken, other] = [await newEnquiry(service), await newEnquiry(service, { name: 'Soizic Sein' })];
    await service.database.transact(async (tx) => {
      const older = { terms: [], version: 0 };
      await tx.updateTable('enquiry_search').set(older).where('enquiry_id', 'in', [broken, other]).execute();
      const sealed_patient = service.chance.bytes(60);
      await tx.updateTable('enquiry').set({ sealed_patient }).where('id', '=', broken).execute();
    });
    expect([await makeFindable(service), await makeFindable(service)]).toEqual([2, 0]);
    expect(await found(theo.email, 'soizic')).toEqual([other]);
    // No list can show what cannot be opened: the next scene does without it.
    await service.database.transact((tx) =>
      tx.updateTable('enquiry').set({ sent_at: null }).where('id', '=', broken).execute(),
    );
  });

  /** An enquiry with the terms and the marks that the first version gave it. */
  const ofFirstVersion = async (asking: { name: string; phone: string }, terms: string[]) => {
    const { service } = relais;
    const id = await newEnquiry(service, asking);
    await service.database.transact(async (tx) => {
      const { practice_id, contact_marks } = await tx
        .selectFrom('enquiry')
        .select(['practice_id', 'contact_marks'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const blind = blindIndexOf(service.keys, practice_id);
      const line = markOf(service.keys, 'line', asking.phone.replaceAll(/\D/g, '').slice(-9));
      await tx
        .updateTable('enquiry')
        .set({ contact_marks: [...contact_marks.slice(0, 1), line], text_mark: null })
        .where('id', '=', id)
        .execute();
      await tx
        .updateTable('enquiry_search')
        .set({ terms: sql`${`{${terms.map(blind).join()}}`}::bigint[]`, version: 1 })
        .where('enquiry_id', '=', id)
        .execute();
    });
    return id;
  };
  const likes = async (enquiryId: EnquiryId) => {
    const { service } = relais;
    const thread = await theirThread(service, await memberAt(service, camille.email), enquiryId);
    return thread && (await lookAlikes(service, thread)).earlier.map((one) => one.id);
  };
  const versions = async (ids: EnquiryId[]) => {
    const rows = await relais.service.database.read
      .selectFrom('enquiry_search')
      .select('version')
      .where('enquiry_id', 'in', ids)
      .execute();
    return rows.map((row) => row.version);
  };

  test('what the first version of the index holds is found by both, also where its rewriting is killed (search-15)', async () => {
    const { service } = relais;
    const old = await ofFirstVersion({ name: 'Thị Đặng', phone: '+262 692 77 88 99' }, [
      ...['name:thi', 'name:đang', 'phone:6927', 'phone:9277', 'phone:2778', 'phone:7788'],
      ...['phone:7889', 'phone:8899', 'phone:0692', 'phone:2626'],
    ]);
    relais.clock.move({ minutes: 1 });
    const later = await newEnquiry(service, { name: 'Thị Đặng', phone: '0692 77 88 99' });
    const elsewhere = await newEnquiry(service, { name: 'Ali', phone: '+44 7692 778 899' });
    expect(await likes(elsewhere)).toEqual([old]);

    expect((await found(theo.email, 'Đặng')).sort()).toEqual([old, later].sort());
    expect((await found(theo.email, 'thi 0692 77 88 99')).sort()).toEqual([old, later].sort());
    expect(await likes(later)).toEqual([old]);
    expect(await found(theo.email, 'dang')).toEqual([later]);

    const killed = {
      ...service,
      database: {
        ...service.database,
        transact: <Result>(work: (tx: Writing) => Promise<Result>) =>
          service.database.transact(async (tx): Promise<Result> => {
            await work(tx);
            throw new Error('killed');
          }),
      },
    };
    await expect(makeFindable(killed)).rejects.toThrow('killed');
    expect(await versions([old, later])).toEqual(expect.arrayContaining([1, 2]));
    expect(await likes(later)).toEqual([old]);

    await writeAgain(service, await patientOf(service, old), {
      text: said('Et les sourcils ?'),
      formToken: openedForm(service),
    });
    expect(await found(theo.email, 'Đặng sourcil')).toEqual([old]);
    while ((await makeFindable(service)) > 0);
    expect(await versions([old, later])).toEqual([2, 2]);
    for (const search of ['dang', 'Đặng', 'thi 0692 77 88 99', '+262 692 77'])
      expect((await found(theo.email, search)).sort()).toEqual([old, later].sort());
    expect(await found(theo.email, 'dang sourcil')).toEqual([old]);
    expect(await likes(later)).toEqual([old]);
    expect(await likes(elsewhere)).toEqual([]);
  });

  test('whatever is typed is an answer', () =>
    fc.assert(
      fc.asyncProperty(anyText(100), async (search) => {
        const { lines } = await page(theo.email, search);
        expect(lines.length).toBeLessThanOrEqual(50);
      }),
      { numRuns: 30 },
    ));
});
