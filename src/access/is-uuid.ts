const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a part of an address can be the id of a row at all; what cannot is not asked of the database. */
export const isUuid = (text: string): boolean => uuid.test(text);
