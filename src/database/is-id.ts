import type { Id, LinkId } from './id.ts';

const locator = /^[\w-]{16}$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text from outside (a URL, a form, a token) can be the id of a row at all; the caller says of which table. */
export const isId = <Of extends Id>(text: string): text is Of => uuid.test(text);

/** The same of the locator of a link. */
export const isLocator = (text: string): text is LinkId => locator.test(text);
