import type { Part } from './directory-file.ts';
import type { Path } from './what-is-wrong.ts';

/** A position in a file: its line and, in JSON, its column (from 1); `field` as its author knows it. */
export type Place = { line: number; column: number | null; field: string };
export type FileError = Place & { problem: string };

/** One entry of the file, before validation. */
export type ReadEntry = { part: Part; value: unknown; placeOf(path: Path): Place };
export type ReadEntries = { entries: ReadEntry[]; errors: FileError[] };
