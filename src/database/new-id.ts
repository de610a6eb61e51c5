import type { Id, LinkId } from './id.ts';
import type { Chance } from './service.ts';

/** A new id, of the table that is asked for. */
export const newId = <Of extends Id>(chance: Pick<Chance, 'uuid'>): Of => chance.uuid() as Of;

const locatorBytes = 12;

/** A new id of a link: its locator, shorter than a UUID because people see it in an address. */
export const newLocator = (chance: Pick<Chance, 'bytes'>): LinkId =>
  chance.bytes(locatorBytes).toString('base64url') as LinkId;
