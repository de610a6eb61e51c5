const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether part of a URL can be the id of a row at all; otherwise the database is not queried. */
export const isUuid = (text: string): boolean => uuid.test(text);
