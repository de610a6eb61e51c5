import { invite } from '../../access/session/invite.ts';
import { leave } from '../../access/session/leave.ts';
import { type Service, transact } from '../../database/service.ts';
import { personByEmail } from '../../people/person.table.ts';
import { saveOperator } from '../../people/save-operator.table.ts';
import { readingsOf } from '../../watching/heartbeat.table.ts';
import { whichAddresses, whichProcesses } from '../../watching/which-processes.ts';
import { readyService } from '../ready-service.ts';
import { complain, say } from '../say.ts';
import { openDatabase } from '../service.ts';
import type { Config } from '../settings/config.ts';
import { answerWhatIf } from './answer-what-if.ts';
import type { Asked } from './command-table.ts';
import { importFile, readImport, type Said } from './import-command.ts';

/** Opens and migrates the database, does one thing and closes it. */
async function once(config: Config, work: (service: Service) => Promise<number>) {
  const database = await openDatabase(config);
  try {
    return await work(await readyService(config, database));
  } finally {
    await database.close();
  }
}

const tell = ({ code, out, err }: Said): number => {
  for (const line of out) say(line);
  for (const line of err) complain(line);
  return code;
};

async function bringFile(config: Config, { words: [file = ''], options }: Asked): Promise<number> {
  const asked = readImport(file, options.preview === true);
  if ('code' in asked) return tell(asked);
  return once(config, async (service) => tell(await importFile(service, asked)));
}

async function inviteSomebody(
  config: Config,
  { words: [address = '', ...name], options: { operator } }: Asked,
): Promise<number> {
  return once(config, async (service) => {
    const { publicUrl } = service.site;
    const { heartbeats } = await readingsOf(service.database.read);
    const there = whichAddresses(whichProcesses(heartbeats, service.clock.now()));
    if (there.length > 0 && !there.includes(publicUrl)) {
      complain(
        `PUBLIC_URL is ${publicUrl} here, and ${there.join(' and ')} where Relais runs: the link would lead nowhere, set it as it is there`,
      );
      return 1;
    }
    return transact(service, async (within) => {
      const email = address.trim().toLowerCase();
      if (operator) await saveOperator(within, { email, name: name.join(' ') });
      const person = await personByEmail(within.tx, email);
      if (!person) {
        complain(`nobody has the address ${email}: import the directory first`);
        return 1;
      }
      await invite(within, person, null);
      say(
        `The invitation for ${person.name} will be sent as soon as a worker runs. Its link points to ${publicUrl}.`,
      );
      return 0;
    });
  });
}

const notLeft = {
  nobody: 'nobody has this address',
  practice: 'no practice has this reference',
  'not-a-member': 'this person is not a member of this practice',
};

async function memberLeaves(
  config: Config,
  { words: [address = '', practice = ''] }: Asked,
): Promise<number> {
  return once(config, async (service) => {
    const result = await leave(service, { email: address.trim().toLowerCase(), practice });
    if (result.left) say(`${address} has left ${practice}.`);
    else complain(notLeft[result.because]);
    return result.left ? 0 : 1;
  });
}

const typed = (option: Asked['options'][string]) => (typeof option === 'string' ? option : null);

const whatIf = (config: Config, { options }: Asked): Promise<number> =>
  once(config, async (service) => {
    const answer = await answerWhatIf(service, {
      reminder: typed(options.reminder),
      offer: typed(options.offer),
      clock: typed(options['later-clock']),
      again: typed(options['remind-again']),
      question: typed(options['ask-again']),
      since: typed(options.since),
    });
    if (answer.code === 0) process.stdout.write(answer.out);
    else complain(answer.err);
    return answer.code;
  });

/** Migrates the database, as every other command does first. */
const bringUpToDate = (config: Config) =>
  once(config, async () => {
    say('The database is up to date.');
    return 0;
  });

/** One-off commands on the database, by name. Each returns its exit code. */
export const commands = {
  migrate: bringUpToDate,
  import: bringFile,
  invite: inviteSomebody,
  leave: memberLeaves,
  'what-if': whatIf,
};
