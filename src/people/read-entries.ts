import type { Part } from './directory-file.ts';
import type { Path } from './what-is-wrong.ts';

/** A place of a file: its line and, where signs are counted, its column from 1 on; `field` as its author knows it. */
export type Place = { line: number; column: number | null; field: string };
export type FileError = Place & { problem: string };

/** One entry as it stands in the file, before anything of it is checked. */
export type ReadEntry = { part: Part; value: unknown; placeOf(path: Path): Place };
export type ReadEntries = { entries: ReadEntry[]; errors: FileError[] };
