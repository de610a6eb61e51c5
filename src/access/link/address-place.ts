/** Where the address that a link proves is sealed. */
export const addressPlace = (linkId: string) => `link.sealed_address.${linkId}`;
