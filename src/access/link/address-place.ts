/** The encryption context of the address that a link proves. */
export const addressPlace = (linkId: string) => `link.sealed_address.${linkId}`;
