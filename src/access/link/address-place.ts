import type { LinkId } from '../../database/id.ts';
/** Where the address that a link proves is sealed. */
export const addressPlace = (linkId: LinkId) => `link.sealed_address.${linkId}`;
