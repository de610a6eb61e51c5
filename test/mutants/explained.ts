/** A mutant that no test could kill, or that none has to: a part of the source, and what it became. */
export type Explained = { file: string; code: string; became: string; why: string };

/** Looked up by code and not by line, so that an entry outlives what is written around it; one that explains nothing
 * any more fails the run. */
export const explained: Explained[] = [];
