/** The sweeps that derive what a version before has left, to their end: of a database and at a moment, given by their
 * address and its text. The process may be killed at any time. */
import { openPostgres } from '../src/database/open.ts';
import { projectAnew } from '../src/enquiry/history/project-anew.ts';
import { oldDuplicates } from '../src/reminding/open-old-duplicates.ts';
import { readyService } from '../src/server/ready-service.ts';
import { testConfig } from '../test/service.ts';

const [url = '', moment = ''] = process.argv.slice(2);
const now = Temporal.Instant.from(moment);
const database = openPostgres(url);
try {
  const service = await readyService(testConfig(0, 'smtp://127.0.0.1:1'), database, {
    clock: { now: () => now },
  });
  while ((await projectAnew(service)) > 0);
  const openSome = oldDuplicates(service);
  while ((await openSome()) > 0);
} finally {
  await database.close();
}
