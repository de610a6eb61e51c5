import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EnquiryId } from '../../src/database/id.ts';
import { closuresOf, practiceByReference, proceduresOf } from '../../src/directory/practice.table.ts';
import { importDirectory } from '../../src/people/import-directory.ts';
import { personByEmail } from '../../src/people/person.table.ts';
import { readDirectoryFile } from '../../src/people/read-directory-file.ts';
import { bringDirectory, previewDirectory } from '../../src/reminding/bring-directory.ts';
import { camille, ines, lumiere, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { newEnquiry } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

const csv = [
  'kind,reference,name,postcode,town,procedures,hours,closures,email,practice,role,slug,name_fr,name_en',
  'procedure,,,,,,,,,,,soin-neuf,Soin neuf,New care',
  'practice,cabinet-neuf,"Cabinet « Neuf », étage 2",67000,Strasbourg,soin-neuf,1 09:00-12:00;1 14:00-18:00,2026-08-01/2026-08-21 leave,,,,,,',
  'member,,Dr Ada Neuf,,,,,,ada@neuf.example,cabinet-neuf,doctor,,,',
].join('\n');

describe.each(databases)('importing a directory, on the %s database', (kind) => {
  let relais: TestService;
  beforeAll(async () => {
    relais = await startService(kind, { web: false, worker: false });
  });
  afterAll(() => relais.stop());

  const directoryIn = (text: string) => {
    const read = readDirectoryFile(text);
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    return read.directory;
  };
  const brings = (text: string) => importDirectory(relais.service, directoryIn(text));
  const imported = (added: number, changed: number, unchanged: number) =>
    expect.objectContaining({
      ok: true,
      imported: expect.objectContaining({ added, changed, unchanged }),
    });
  const practiceAt = async (reference: string) => {
    const practice = await practiceByReference(relais.service.database.read, reference);
    if (!practice) throw new Error(`the directory has no ${reference}`);
    return practice;
  };
  const closed = async (reference: string) => {
    const closures = await closuresOf(relais.service.database.read, (await practiceAt(reference)).id);
    return closures.map(({ from, to, yearly }) => `${from}/${to ?? ''}${yearly ? ' yearly' : ''}`);
  };
  const practised = async (reference: string) => {
    const all = await proceduresOf(relais.service.database.read, (await practiceAt(reference)).id);
    return all.map(({ slug, available }) => `${slug}${available ? '' : ', not now'}`);
  };
  /** Every row of every table, as text. */
  const everything = async () => {
    const { read } = relais.service.database;
    const { rows } = await sql<{ table_name: string }>`select table_name from information_schema.tables
      where table_schema = 'public' order by table_name`.execute(read);
    const tables: Record<string, unknown> = {};
    for (const { table_name: name } of rows) {
      const all = await sql<{
        row: string;
      }>`select t::text as row from ${sql.table(name)} t order by 1`.execute(read);
      tables[name] = all.rows.map((one) => one.row);
    }
    return tables;
  };
  const dueOf = async (id: EnquiryId) => {
    const enquiry = relais.service.database.read.selectFrom('enquiry').select('due_at').where('id', '=', id);
    return (await enquiry.executeTakeFirst())?.due_at?.toString();
  };

  test('twice the sample directory changes nothing', async () => {
    const sample = readFileSync('src/server/sample/directory.json', 'utf8');
    const { practices, procedures, members } = JSON.parse(sample);
    await brings(sample);
    expect(await brings(sample)).toEqual(
      imported(0, 0, practices.length + procedures.length + members.length),
    );
  });

  test('a file of lines brings a practice, its procedure and its doctor, and twice changes nothing', async () => {
    expect(await brings(csv)).toEqual(imported(3, 0, 0));
    expect(await brings(csv)).toEqual(imported(0, 0, 3));
    const { read } = relais.service.database;
    const practice = await practiceByReference(read, 'cabinet-neuf');
    expect(practice).toMatchObject({
      territory: 'FR-67',
      zone: 'Europe/Paris',
      slug: 'cabinet-neuf-etage-2-strasbourg',
    });
    expect((await proceduresOf(read, practice!.id)).map((one) => one.slug)).toEqual(['soin-neuf']);
    const doctor = await personByEmail(read, 'ada@neuf.example');
    expect(doctor?.memberships).toEqual([{ practiceId: practice?.id, role: 'doctor', receives: true }]);
  });

  test('what changed in the file changes, and the address of the practice’s page stays', async () => {
    await brings(csv);
    const renamed = csv.replace('« Neuf »', '« Tout neuf »').replace('doctor', 'manager');
    expect(await brings(renamed)).toEqual(imported(0, 2, 1));
    const practice = await practiceByReference(relais.service.database.read, 'cabinet-neuf');
    expect(practice).toMatchObject({
      name: 'Cabinet « Tout neuf », étage 2',
      slug: 'cabinet-neuf-etage-2-strasbourg',
    });
  });

  test('names that nothing answers to are told by their entry, and then nothing is written', async () => {
    const wrong = csv
      .replace('cabinet-neuf,"', 'cabinet-perdu,"')
      .replace('67000', '99999')
      .replace(',soin-neuf,1 ', ',soin-inconnu,1 ')
      .replace('cabinet-neuf,doctor', 'cabinet-absent,doctor');
    const what = (part: string, field: string, problem: RegExp) =>
      expect.objectContaining({
        ...{ part, entry: 0, path: expect.arrayContaining([field]), problem: expect.stringMatching(problem) },
      });
    expect(await brings(wrong)).toEqual({
      ok: false,
      errors: [
        what('practices', 'procedures', /^"soin-inconnu" is no procedure of the file or the directory$/),
        what('practices', 'postcode', /^"99999" is of no territory we know; accepted: /),
        what('members', 'practice', /^"cabinet-absent" is no practice of the file or the directory$/),
      ],
    });
    expect(await practiceByReference(relais.service.database.read, 'cabinet-perdu')).toBeNull();
  });

  const whole = {
    ...{ reference: 'cabinet-entier', name: 'Cabinet Entier', postcode: '69001', town: 'Lyon' },
    ...{ street: '1 rue A', latitude: 45.75, longitude: 4.83, phone: '3975', email: 'a@entier.example' },
    hours: [{ day: 1, from: '09:00', to: '12:00' }],
    about: { fr: 'Bonjour', en: 'Hello' },
    procedures: ['peeling'],
    unavailable: ['acne'],
    closures: [{ from: '2000-11-20', to: '2000-12-05', reason: 'leave', yearly: true }],
  };
  const practices = (...all: object[]) => JSON.stringify({ practices: all });

  test('what a file does not name stays; what it names is the whole of it, and null takes away (people-101)', async () => {
    await brings(practices(whole));
    const before = await practiceAt(whole.reference);
    const little = 'kind,reference,name,town,phone,hours,closures\npractice,cabinet-entier,,Lyon,3976,,';
    expect(await brings(little)).toEqual(imported(0, 1, 0));
    expect(await practiceAt(whole.reference)).toEqual({ ...before, phone: '3976' });
    expect(await closed(whole.reference)).toEqual(['2000-11-20/2000-12-05 yearly']);
    expect(await practised(whole.reference)).toEqual(['peeling', 'acne, not now']);
    const { reference } = whole;
    expect(await brings(practices({ reference, closures: [], street: null, unavailable: [] }))).toEqual(
      imported(0, 1, 0),
    );
    expect(await practiceAt(reference)).toEqual({ ...before, phone: '3976', street: null });
    expect(await closed(reference)).toEqual([]);
    expect(await practised(reference)).toEqual(['peeling']);
    expect(await brings(practices({ ...whole, phone: '3976' }))).toEqual(imported(0, 1, 0));
    expect(await practiceAt(reference)).toEqual({ ...before, phone: '3976' });
  });

  test('each practice has an address of its own, namesakes and names of other alphabets too (people-108)', async () => {
    const at = { postcode: '69001', town: 'Lyon' };
    const named = (reference: string, name: string, town = 'Lyon') => ({ reference, name, ...at, town });
    const all = [
      named('cabinet-aube-lyon-2', 'Cabinet Aube'),
      named('cabinet-aube-lyon', 'Cabinet Aube'),
      named('aube-trois', 'CABINET AUBE'),
      named('klinika', 'Клиника', 'Москва'),
      named('athena', 'Αθηνά'),
      named('tajmil', 'مركز التجميل'),
      named('signes', '★ ★ ★'),
    ];
    expect(await brings(practices(...all))).toEqual(imported(7, 0, 0));
    const slugs = async () =>
      Promise.all(all.map(async ({ reference }) => (await practiceAt(reference)).slug));
    const given = [
      ...['cabinet-aube-lyon', 'cabinet-aube-lyon-2', 'aube-trois', 'klinika', 'athena', 'tajmil', 'signes'],
    ];
    expect(await slugs()).toEqual(given);
    await brings(practices(...all.toReversed()));
    expect(await slugs()).toEqual(given);
    expect((await practiceAt('klinika')).townSlug).toBe('москва');
  });

  test('where one entry is refused nothing of the others is taken (people-103)', async () => {
    const before = await everything();
    const right = { ...whole, reference: 'cabinet-juste' };
    const misplaced = { ...whole, reference: 'cabinet-faux', latitude: 0, longitude: 0 };
    const result = await brings(practices(right, misplaced));
    expect(result).toMatchObject({
      ok: false,
      errors: [{ part: 'practices', entry: 1, path: ['latitude'] }],
    });
    expect(await everything()).toEqual(before);
  });

  test('a reference that is one slip away is asked about before a practice is made of it', async () => {
    expect(await brings(practices({ reference: 'cabinet-lumiere-lyn', phone: '3975' }))).toMatchObject({
      errors: [
        { path: ['reference'], problem: `"cabinet-lumiere-lyn" is new; did you mean ${lumiere.reference}?` },
        { path: ['name'] },
        { path: ['postcode'] },
        { path: ['town'] },
      ],
    });
  });

  test('a preview tells what would change and which deadlines would move, and changes nothing (reminding-107)', async () => {
    const enquiryId = await newEnquiry(relais.service);
    const before = await everything();
    const due = await dueOf(enquiryId);
    const file = directoryIn(
      practices(
        {
          reference: lumiere.reference,
          phone: '3975',
          closures: [{ from: '2026-06-10', to: '2026-06-12', reason: 'leave' }],
        },
        { ...whole, reference: 'cabinet-futur', name: 'Cabinet Futur' },
      ),
    );
    const preview = await previewDirectory(relais.service, file);
    expect(preview.result).toEqual(imported(1, 1, 0));
    if (!preview.result.ok) throw new Error('the preview is refused');
    expect(preview.result.imported.entries[0]).toMatchObject({
      ...{ part: 'practices', name: lumiere.reference, change: 'changed' },
      fields: [
        { field: 'phone', before: '04 65 71 13 29', after: '3975' },
        { field: 'closures', before: [], after: [{ from: '2026-06-10', to: '2026-06-12' }] },
      ],
    });
    expect(preview.moved).toEqual([{ practice: lumiere.reference, enquiries: 1 }]);
    expect(await everything()).toEqual(before);
    const result = await bringDirectory(relais.service, file);
    expect(result).toEqual(preview.result);
    expect(await dueOf(enquiryId)).not.toBe(due);
    expect((await previewDirectory(relais.service, file)).moved).toEqual([]);
  });

  test('whom a file lets receive moves deadlines too, and nothing else of her is changed (people-111)', async () => {
    const receive = (word: string) => {
      const lines = [camille, ines, theo].map(({ email }) => `member,${email},${lumiere.reference},${word}`);
      return directoryIn(['kind,email,practice,receives', ...lines].join('\n'));
    };
    await bringDirectory(relais.service, receive('non'));
    const enquiryId = await newEnquiry(relais.service);
    const atOnce = await dueOf(enquiryId);
    const preview = await previewDirectory(relais.service, receive('oui'));
    expect(preview.moved).toEqual([{ practice: lumiere.reference, enquiries: 1 }]);
    expect(await dueOf(enquiryId)).toBe(atOnce);
    await bringDirectory(relais.service, receive('oui'));
    expect(await dueOf(enquiryId)).not.toBe(atOnce);
    const doctor = await personByEmail(relais.service.database.read, camille.email);
    expect(doctor?.name).toBe(camille.name);
    expect(doctor?.memberships).toMatchObject([{ role: 'doctor', receives: true }]);
  });

  test('a person of two practices is one, by whatever line names her', async () => {
    const members = [
      { email: 'eva@deux.example', practice: lumiere.reference, role: 'doctor' },
      {
        email: 'eva@deux.example',
        practice: 'clinique-du-port-marseille',
        role: 'manager',
        name: 'Dr Eva',
        locale: 'en',
      },
    ];
    expect(await brings(JSON.stringify({ members }))).toEqual(imported(2, 0, 0));
    expect(await brings(JSON.stringify({ members }))).toEqual(imported(0, 0, 2));
    const eva = await personByEmail(relais.service.database.read, 'eva@deux.example');
    expect(eva).toMatchObject({ name: 'Dr Eva', locale: 'en', memberships: [{}, {}] });
  });
});
