/** Parses a header such as Accept-Language or Accept-Encoding, in its order: values in lower case with their quality,
 * 1 by default and 0 for what is not wanted (RFC 9110, 12.4.2). */
export function whatIsAccepted(header: string): { name: string; q: number }[] {
  return header.split(',').map((part) => {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(';');
    const q = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
    return { name: name.trimEnd(), q: q === undefined ? 1 : Number(q) };
  });
}
