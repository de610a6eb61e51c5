export type AddressDecision = { is: true } | { is: false; because: 'too-long' | 'not-an-address' };

const longest = 254;
const local = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const label = /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** Whether a text is one plain e-mail address: no name, no quotes, no comment, no white space (RFC 5321). */
export function isEmailAddress(text: string): AddressDecision {
  if (text.length > longest) return { is: false, because: 'too-long' };
  const [before = '', after = '', ...more] = text.split('@');
  const labels = after.split('.');
  const fits =
    more.length === 0 &&
    before.length <= 64 &&
    local.test(before) &&
    labels.length > 1 &&
    labels.every((part) => label.test(part)) &&
    !/^\d+$/.test(labels.at(-1) ?? '');
  return fits ? { is: true } : { is: false, because: 'not-an-address' };
}
