import { sql } from 'kysely';
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
export async function copiedAsking(read: Reading, enquiryId: string): Promise<string> {
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
