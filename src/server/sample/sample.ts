import { readFileSync } from 'node:fs';
import type { Service } from '../../database/service.ts';
import type { Transport } from '../../letters/transport.ts';
import type { DirectoryFile } from '../../people/directory-file.ts';
import { importDirectory } from '../../people/import-directory.ts';
import { readDirectoryFile } from '../../people/read-directory-file.ts';
import { playEnquiries } from './enquiries.ts';
import { makeSignIns } from './sign-ins.ts';

const file = new URL('directory.json', import.meta.url);

/** The holidays of the sample are always now: a week old, three weeks to go. */
const onHoliday = (directory: DirectoryFile, today: Temporal.PlainDate): DirectoryFile => ({
  ...directory,
  practices: directory.practices.map((practice) => ({
    ...practice,
    closures: practice.closures?.map((closure) => ({
      ...closure,
      from: today.subtract({ days: 7 }).toString(),
      to: today.add({ days: 21 }).toString(),
    })),
  })),
});

/** Brings in the fictional directory. Throws when its file is damaged. */
export async function importSample(service: Service): Promise<void> {
  const read = readDirectoryFile(readFileSync(file));
  if (!read.ok) throw new Error(`the sample directory is damaged: ${JSON.stringify(read.errors[0])}`);
  const today = service.clock.now().toZonedDateTimeISO(service.site.zone).toPlainDate();
  const result = await importDirectory(service, onHoliday(read.directory, today));
  if (!result.ok) throw new Error(`the sample directory is damaged: ${JSON.stringify(result.errors[0])}`);
  await makeSignIns(service);
}

/** On the first start of a sample installation: a directory, sign-ins, and enquiries that happened. */
export async function makeSample(service: Service, transport: Transport): Promise<void> {
  const { read } = service.database;
  const practice = await read.selectFrom('practice').select('id').limit(1).executeTakeFirst();
  if (!practice) await importSample(service);
  const enquiry = await read.selectFrom('enquiry').select('id').limit(1).executeTakeFirst();
  if (!enquiry) await playEnquiries(service, transport);
}
