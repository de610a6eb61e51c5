/** The text of a file and its encoding; or where decoding fails, and what to do. */
export type WhichText =
  | { text: string; encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' }
  | { text: null; line: number; problem: string };

const asUtf8 = 'save it as UTF-8 (in Excel: "CSV UTF-8")';

const startsWith = (bytes: Uint8Array, ...first: number[]) =>
  first.every((one, place) => bytes[place] === one);

const lineAt = (bytes: Uint8Array, offset: number) =>
  bytes.subarray(0, offset).reduce((line, byte) => (byte === 0x0a ? line + 1 : line), 1);

/** The characters 80 to 9F of Windows-1252 that French texts use: €, …, Œ, quotes, dashes, ™, œ, Ÿ. The others are
 * accented letters in the encodings of old Macs and of DOS, which cannot otherwise be told from this one. */
const ofWindows = new Set([0x80, 0x85, 0x8c, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9c, 0x9f]);
const isOfWindows = (byte: number) => byte < 0x80 || byte >= 0xa0 || ofWindows.has(byte);

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const refused = (problem: string, line = 1): WhichText => ({ text: null, line, problem });

function ofUtf16(bytes: Uint8Array, label: string): WhichText {
  const text = decoded(bytes, label);
  return text === null ? refused(`begins as UTF-16 and is damaged: ${asUtf8}`) : { text, encoding: 'UTF-16' };
}

/** The text of a file's bytes: UTF-8 with or without a mark, UTF-16 with its mark, or what is certainly
 * Windows-1252. Nothing else is guessed at, and a text that was damaged before is not taken. */
export function whichText(bytes: Uint8Array): WhichText {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return refused('is a workbook, not a text: save the sheet as CSV UTF-8');
  if (startsWith(bytes, 0xff, 0xfe, 0, 0)) return refused(`is UTF-32: ${asUtf8}`);
  if (startsWith(bytes, 0xff, 0xfe)) return ofUtf16(bytes, 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return ofUtf16(bytes, 'utf-16be');
  const nuls = bytes.subarray(0, 1000).filter((byte) => byte === 0).length;
  if (nuls * 4 > Math.min(bytes.length, 1000))
    return refused(`looks like UTF-16 without its mark: ${asUtf8}`);
  const text = decoded(bytes, 'utf-8');
  if (text !== null) {
    const damaged = text.indexOf('\ufffd');
    if (damaged === -1) return { text, encoding: 'UTF-8' };
    const line = text.slice(0, damaged).split('\n').length;
    return refused('holds "\ufffd": it was saved in a wrong encoding before; export it again as UTF-8', line);
  }
  const foreign = bytes.findIndex((byte) => !isOfWindows(byte));
  if (foreign !== -1)
    return refused(`is neither UTF-8 nor certainly Windows-1252: ${asUtf8}`, lineAt(bytes, foreign));
  return { text: decoded(bytes, 'windows-1252') ?? '', encoding: 'Windows-1252' };
}
