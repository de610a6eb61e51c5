export type NotAnAddress = 'too-long' | 'not-an-address';

const longest = 254;
const local = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const label = /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** Why a text is not one plain email address, null if it is: no display name, no quotes, no comment, no white space
 * (RFC 5321). */
export function whyNoAddress(text: string): NotAnAddress | null {
  if (text.length > longest) return 'too-long';
  const [before = '', after = '', ...more] = text.split('@');
  const labels = after.split('.');
  const fits =
    more.length === 0 &&
    before.length <= 64 &&
    local.test(before) &&
    labels.length > 1 &&
    labels.every((part) => label.test(part)) &&
    !/^\d+$/.test(labels.at(-1) ?? '');
  return fits ? null : 'not-an-address';
}

/** Whether a text is one plain email address. */
export const isEmailAddress = (text: string): boolean => whyNoAddress(text) === null;
