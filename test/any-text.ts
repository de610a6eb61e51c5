import fc from 'fast-check';

/** Any character of Unicode but halves of one. The library's own unit `binary` says the same, and takes four
 * seconds until it gives the first. */
const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff - 0x800 })
  .map((place) => String.fromCodePoint(place < 0xd800 ? place : place + 0x800));

/** Any text that somebody or something might send, of so many characters at most. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: anyCharacter, maxLength });
