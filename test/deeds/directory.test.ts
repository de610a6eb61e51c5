import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practiceByReference, proceduresOf } from '../../src/directory/practice.table.ts';
import { importDirectory } from '../../src/people/import-directory.ts';
import { personByEmail } from '../../src/people/person.table.ts';
import { readDirectoryFile } from '../../src/people/read-directory-file.ts';
import { databases } from '../databases.ts';
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

  const brings = async (text: string) => {
    const read = readDirectoryFile(text);
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    return importDirectory(relais.service, read.directory);
  };
  const imported = (added: number, changed: number, unchanged: number) => ({
    ok: true,
    imported: { added, changed, unchanged },
  });

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
    expect((await proceduresOf(read, practice?.id ?? '')).map((one) => one.slug)).toEqual(['soin-neuf']);
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
    expect(await brings(wrong)).toEqual({
      ok: false,
      errors: [
        { part: 'practices', entry: 0, field: 'procedures', problem: 'unknown procedure soin-inconnu' },
        { part: 'practices', entry: 0, field: 'postcode', problem: 'unknown postcode 99999' },
        { part: 'members', entry: 0, field: 'practice', problem: 'unknown practice cabinet-absent' },
      ],
    });
    expect(await practiceByReference(relais.service.database.read, 'cabinet-perdu')).toBeNull();
  });
});
