import { sql } from 'kysely';

/** Orders a column of names as people do, whatever the collation of the database. */
export const inOrderOfName = (column: string) => sql`${sql.ref(column)} collate "und-x-icu"`;
