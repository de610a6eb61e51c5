import { sql } from 'kysely';

/** A column of names, to be ordered as people order names, whatever the database's own language is. */
export const inOrderOfName = (column: string) => sql`${sql.ref(column)} collate "und-x-icu"`;
