import { z } from 'zod';
import { asLine, asMessage } from '../words/typed.ts';

/** A check that refuses a value: with a sentence that follows the value, or with what its field accepts. */
export const wrongWhen =
  <T>(isWrong: (value: T) => boolean, because?: (value: T) => string): z.core.CheckFn<T> =>
  (context) => {
    if (isWrong(context.value))
      context.issues.push({
        code: 'custom',
        input: context.value,
        params: { because: because?.(context.value) },
        continue: false,
      });
  };

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

const codePoint = (sign: string) => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text whose every character can be stored and shown. */
const clean = z.string().check(
  wrongWhen(
    (text) => control.test(text),
    (text) => `holds the control sign ${codePoint(control.exec(text)?.[0] ?? '')}`,
  ),
  wrongWhen(
    (text) => !text.isWellFormed(),
    () => 'contains half of a character (a lone surrogate)',
  ),
);

/** One line of text, cleaned like form input, of 1 to this many characters. */
export const line = (longest: number) => clean.overwrite(asLine).min(1).max(longest);

/** Paragraphs of text: NFC, white space preserved inside, of at most this many characters. */
export const paragraphs = (longest: number) =>
  clean.overwrite((text) => asMessage(text.normalize('NFC'))).max(longest);
