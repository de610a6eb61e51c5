import { type Message, messageSchema } from '../src/asking/question.ts';

/** What somebody writes, as a form lets it in. Throws where it would not. */
export const said = (text: string): Message => messageSchema.parse(text);
