import type { LinkId } from '../../database/id.ts';
/** The encryption context of the address that a link proves. */
export const addressPlace = (linkId: LinkId) => `link.sealed_address.${linkId}`;
