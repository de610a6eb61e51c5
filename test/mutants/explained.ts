/** A mutant that no test could kill, or that none has to: a part of the source, what it became, and why. */
export type Explained = { file: string; code: string; became: string; why: string };

const neverElse = 'the types say so, and the question before has settled it';

/** Looked up by code and not by line, so that an entry outlives what is written around it; one that explains nothing
 * any more fails the run. */
export const explained: Explained[] = [
  ...[
    ["typeof left === 'string'", 'false'],
    ["'string'", '""'],
  ].map(([code = '', became = '']) => ({
    file: 'src/enquiry/deadlines.ts',
    code,
    became,
    why: 'a closure without an end that stops the count from the sending also stops the later one from the reminder',
  })),
  {
    file: 'src/enquiry/is-counted.ts',
    code: 'askedBy.set(by, asked.set(policy, isOld));',
    became: ';',
    why: 'it is kept for speed alone',
  },
  {
    file: 'src/enquiry/may-act.ts',
    code: 'standing.refused === null',
    became: 'false',
    why: neverElse,
  },
  ...[
    ["fact.kind === 'contacted'", 'true'],
    ["handling.reason === 'not-interested'", 'false'],
    ["'not-interested'", '""'],
    ["last?.kind === 'refused'", 'true'],
    ['last?.kind', 'last.kind'],
    ['fact.number > refusal.number', 'fact.number >= refusal.number'],
  ].map(([code = '', became = '']) => ({
    file: 'src/enquiry/what-counts.ts',
    code,
    became,
    why: neverElse,
  })),
  ...[["''", '"Stryker was here!"']].map(([code = '', became = '']) => ({
    file: 'src/people/email-address.ts',
    code,
    became,
    why: 'what comes of splitting has always a first part, and no sign is no address either way',
  })),
];
