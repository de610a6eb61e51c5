import { ask } from '../src/asking/ask.ts';
import { newFormToken } from '../src/asking/form-token.ts';
import { messageSchema } from '../src/asking/question.ts';
import type { PracticeId } from '../src/database/id.ts';
import type { Service } from '../src/database/service.ts';
import { copiedAsking } from './floor/copied.ts';
import { request } from './load.ts';
import type { SeededPractice } from './seed/directory.ts';
import { noFloor, type Scene, type Subject } from './subject.ts';
import { aWhileAgo, networks, turning } from './visitors.ts';

const message = messageSchema.parse(
  'Bonjour docteur, je souhaite un rendez-vous pour les rides du front. Est-ce douloureux ?',
);

async function procedureSlugs({ database }: Service): Promise<Map<string, string>> {
  const rows = await database.read.selectFrom('procedure').select(['id', 'slug']).execute();
  return new Map(rows.map((row) => [row.id, row.slug]));
}

type Question = Parameters<typeof ask>[1]['question'];

/** The rows of an enquiry that was asked, for the floor. */
async function copied({ service }: Scene, practiceId: PracticeId, question: Question): Promise<string> {
  const asked = await ask(service, {
    practiceId,
    locale: 'fr',
    question,
    formToken: newFormToken(aWhileAgo(service)),
    hiddenField: '',
    sender: 'bench',
    browser: 'bench',
  });
  if (!asked.asked || asked.held) throw new Error('the bench could not ask');
  return copiedAsking(service.database.read, asked.enquiryId);
}

/** The form of a practice, and an enquiry sent with it. */
export async function askSubjects(scene: Scene): Promise<Subject[]> {
  const { service, host, practices, databaseUrl } = scene;
  const slugs = await procedureSlugs(service);
  const network = networks();
  const complete = practices.filter((one) => one.profile === 'complete');
  const practice = turning(complete.slice(1, -1));
  const question = (to: SeededPractice) => ({
    procedure: slugs.get(to.procedureIds[0] ?? '') ?? '',
    name: 'Léa Martin',
    email: `lea.${service.chance.uuid()}@courriel.example`,
    phone: '06 39 98 12 34',
    message,
    consent: 'yes' as const,
  });
  // The floor copies this one without its key: it belongs to a practice whose list nobody reads.
  const first = complete.at(-1)!;
  const rows = databaseUrl && (await copied(scene, first.id, question(first)));
  const send = (to: SeededPractice, form?: Record<string, string>) =>
    request({
      path: `/fr/cabinets/${to.slug}/demande`,
      host,
      headers: { 'x-forwarded-for': network() },
      ...(form && { form }),
    });
  return [
    {
      name: 'form',
      what: 'the form of a practice',
      status: 200,
      shot: () => send(practice()),
      floor: { what: 'plain Hono', plain: true },
      holds: { pattern: /<textarea/g, times: 1 },
    },
    {
      name: 'ask',
      what: 'an enquiry sent: durable commit, letters queued',
      status: 303,
      shot: () => {
        const to = practice();
        return send(to, { ...question(to), form: newFormToken(aWhileAgo(service)), website: '' });
      },
      floor: rows ? { what: 'pgbench, the same rows in one transaction', scripts: [rows] } : noFloor,
    },
  ];
}
