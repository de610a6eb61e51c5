import { sql } from 'kysely';
import type { EnquiryId } from '../../src/database/id.ts';
import type { Reading } from '../../src/database/service.ts';

type Own = Record<string, string>;

async function copyOf(read: Reading, table: string, where: string, own: Own): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(read);
  const columns = rows.map((row) => row.name);
  const values = columns.map((column) => own[column] ?? column);
  return `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${table} where ${where};`;
}

/** A script that writes every row which one asking has written, byte by byte but for its ids, in one transaction. */
export async function copiedAsking(read: Reading, enquiryId: EnquiryId): Promise<string> {
  const letters = await read
    .selectFrom('letter')
    .select(['id', 'link_id'])
    .where('enquiry_id', '=', enquiryId)
    .orderBy('id')
    .execute();
  const of = `enquiry_id = '${enquiryId}'`;
  const fresh = [
    'enquiry',
    'submission',
    'token',
    ...letters.flatMap((_, at) => [`letter${at}`, `link${at}`]),
  ];
  const copies = [
    await copyOf(read, 'enquiry', `id = '${enquiryId}'`, { id: ':enquiry', submission: ':submission' }),
    await copyOf(read, 'enquiry_fact', `${of} and number = 1`, { enquiry_id: ':enquiry' }),
    await copyOf(read, 'enquiry_search', of, { enquiry_id: ':enquiry' }),
    await copyOf(read, 'enquiry_tally', of, { enquiry_id: ':enquiry', group_id: ':enquiry' }),
  ];
  for (const [at, letter] of letters.entries())
    copies.push(
      await copyOf(read, 'link', `id = '${letter.link_id}'`, { id: `:link${at}`, enquiry_id: ':enquiry' }),
      await copyOf(read, 'letter', `id = '${letter.id}'`, {
        id: `:letter${at}`,
        message_id: `:letter${at}`,
        enquiry_id: ':enquiry',
        link_id: `:link${at}`,
      }),
    );
  copies.push(
    await copyOf(read, 'session', of, {
      id: ':token',
      token_mark: `sha256(convert_to(:token::text, 'UTF8'))`,
      enquiry_id: ':enquiry',
    }),
  );
  const ids = fresh.map((name) => `gen_random_uuid() as ${name}`).join(', ');
  return `select ${ids} \\gset\nbegin;\n${copies.join('\n')}\ncommit;`;
}

/** A script that writes every row which the last fact of an enquiry has written, an answer, to others: its fact, their
 * rows and figures, link and letter, in one transaction. */
export async function copiedAnswering(
  read: Reading,
  { id, last_fact, among }: { id: EnquiryId; last_fact: number; among: readonly string[] },
): Promise<string> {
  await sql`create unlogged table if not exists floor_answered (place int primary key, enquiry uuid)`.execute(
    read,
  );
  await sql`insert into floor_answered select place, id
    from unnest(${among}::uuid[]) with ordinality as open (id, place)`.execute(read);
  const letter = await read
    .selectFrom('letter')
    .select(['id', 'link_id'])
    .where('enquiry_id', '=', id)
    .where('fact_number', '=', last_fact)
    .executeTakeFirstOrThrow();
  const own = { enquiry_id: ':enquiry' };
  return [
    `\\set place random(1, ${among.length})`,
    'select gen_random_uuid() as submission, gen_random_uuid() as link, gen_random_uuid() as letter \\gset',
    'select enquiry from floor_answered where place = :place \\gset',
    'begin;',
    'select last_fact + 1 as number from enquiry where id = :enquiry for update \\gset',
    await copyOf(read, 'enquiry_fact', `enquiry_id = '${id}' and number = ${last_fact}`, {
      ...own,
      number: ':number',
      submission: ':submission',
    }),
    'update enquiry set last_fact = :number, version = :number, last_activity_at = now(), answered_at = now(), handled_at = now(), due_at = null where id = :enquiry;',
    'update enquiry_tally set handled_at = now(), served_at = now() where enquiry_id = :enquiry;',
    await copyOf(read, 'link', `id = '${letter.link_id}'`, { ...own, id: ':link' }),
    await copyOf(read, 'letter', `id = '${letter.id}'`, {
      ...own,
      id: ':letter',
      message_id: ':letter',
      link_id: ':link',
      fact_number: ':number',
    }),
    'commit;',
  ].join('\n');
}
