/** A mutant that no test could kill, or that none has to: a part of the source, what it became (anything, where that
 * is not said), and why. */
export type Explained = { file: string; code: string; became?: string; why: string };

type Becomes = [code: string, became?: string];
const all = (file: string, why: string, ...mutants: Becomes[]): Explained[] =>
  mutants.map(([code, became]) => ({ file, code, why, ...(became !== undefined && { became }) }));

const settled = 'the question before has settled it, and the types ask again';
const forSpeed = 'it is there for speed alone';

/** Looked up by code and not by line, so that an entry outlives what is written around it; one that explains nothing
 * any more fails the run. */
export const explained: Explained[] = [
  ...all(
    'src/enquiry/clock/deadlines.ts',
    'a closure without an end that stops the count from the sending also stops the later one from the reminder',
    ["typeof left === 'string'", 'false'],
    ["'string'", '""'],
  ),
  ...all('src/enquiry/clock/what-is-due.ts', 'the deadlines ask again whether it was handled', [
    'handledAt !== null',
    'false',
  ]),
  ...all('src/reminding/when-to-leave.ts', 'at the opening both are now', [
    'Temporal.PlainTime.compare(time, from) < 0',
    'Temporal.PlainTime.compare(time, from) <= 0',
  ]),
  ...all('src/reminding/when-to-nudge.ts', 'seconds change no comparison of these texts', [
    "{ smallestUnit: 'minute' }",
    '{}',
  ]),
  ...all('src/offering/what-to-say.ts', settled, ['refused !== null', 'true']),
  ...all(
    'src/enquiry/search/which-contact.ts',
    'what comes of splitting has always a first part, and an address without its sign is refused at the door',
    ["''", '"Stryker was here!"'],
  ),
  ...all(
    'src/watching/which-refuse-unusually.ts',
    'where nobody else was sent anything the part of the others is not a number, and nothing is twice that',
    ['practices .filter((one) => one.sent < sent)', 'practices'],
    ['one.sent < sent', 'true'],
    ['one.sent < sent', 'one.sent <= sent'],
  ),
  ...all('src/watching/what-if.ts', 'no other kind of fact has one of these rules', [
    "fact.kind === 'offered' || fact.kind === 'found-nobody'",
    'true',
  ]),
  ...all(
    'src/watching/what-if.ts',
    'what is asked of the patient, who was told and by what letter is in no answer of a replay',
    ["fact.kind === 'questioned'", 'false'],
    ["'questioned'", '""'],
    ['[]'],
    ['true', 'false'],
  ),
  ...all(
    'src/watching/what-would-change.ts',
    'what moves at all moves by ten minutes at least',
    ['minutes < 0', 'minutes <= 0'],
    ['minutes > 0', 'minutes >= 0'],
  ),
  ...all('src/watching/what-figures.ts', 'no two parts have one key', ['left < right', 'left <= right']),
  ...all('src/watching/what-figures.ts', settled, ["''", '"Stryker was here!"']),
  ...all('src/answering/why-spam.ts', 'one word tells no language, as none does', [
    '[]',
    '["Stryker was here"]',
  ]),
  ...all(
    'src/words/write.ts',
    'a text in the form that is asked for has all these parts',
    ['[]', '["Stryker was here"]'],
    ["''", '"Stryker was here!"'],
  ),
  ...all('src/words/write.ts', forSpeed, ['known', 'false']),
  ...all('src/words/write.ts', 'ten kilometres have no tenths', ['kilometres < 10', 'kilometres <= 10']),
  ...all(
    'src/server/http/network-of.ts',
    'what comes of splitting has always a part',
    ["''", '"Stryker was here!"'],
    ["forwardedFor?.split(',').at(-1)?.trim", "forwardedFor?.split(',').at(-1).trim"],
  ),
  ...all(
    'src/server/http/language-of.ts',
    'what comes of splitting has always a first part, and no languages are none of ours',
    ["''", '"Stryker was here!"'],
  ),
  ...all(
    'src/server/http/why-no-entry.ts',
    'what is not there is neither a host of ours nor an address that can be read',
    ['{ return null; }', '{}'],
    ['{ return false; }', '{}'],
    ['origin === null', 'false'],
  ),
  ...all(
    'src/server/http/why-no-entry.ts',
    'what comes of splitting has always a first part, and no type is not that of a form',
    ["request.contentType?.split(';')[0]?.trim", "request.contentType?.split(';')[0].trim"],
    ["''", '"Stryker was here!"'],
  ),
  ...all(
    'src/server/settings/operator-policy.ts',
    'what is no JSON is no object either, and JSON has no undefined',
    ['{ return null; }', '{}'],
    ['Object.entries(parsed.data).filter(([, value]) => value !== undefined)'],
    ['value !== undefined', 'true'],
  ),
  ...all(
    'src/server/http/ready-answer.ts',
    'it changes how long a compression takes and how small it gets, not what is read',
    ['Math.max(16, Math.ceil(Math.log2(text.length)))'],
    ['Math.min(22, Math.max(16, Math.ceil(Math.log2(text.length))))'],
    [
      '{ [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: windowFor(text), [constants.BROTLI_PARAM_SIZE_HINT]: text.length, }',
    ],
    ['{ params }'],
    ['{ level: 9 }'],
  ),
  ...all(
    'src/server/http/ready-answer.ts',
    'what is not there is no mark and no type that anything equals',
    ['[]', '["Stryker was here"]'],
    ["''", '"Stryker was here!"'],
  ),
  ...all('src/server/http/limits.ts', 'of fifty thousand networks there is a first', [
    "''",
    '"Stryker was here!"',
  ]),
  ...all('src/database/is-away.ts', 'no code of a database begins so', ["''", '"Stryker was here!"']),
  ...all(
    'src/people/email-address.ts',
    'what comes of splitting has always a first part, and no sign is no address either way',
    ["''", '"Stryker was here!"'],
  ),
  ...all('src/directory/is-zone.ts', 'Temporal refuses what would be let through as well', [
    '/^[A-Za-z][A-Za-z0-9_+-]*(\\/[A-Za-z0-9_+-]+)*$/',
  ]),
  ...all(
    'src/directory/is-old-enough.ts',
    'the search narrows the border for speed; what lies inside it is counted by itself either way',
    ['now.epochMilliseconds - young'],
    ['limit.old <= asked && asked < limit.young && limit.young - limit.old > closeEnough'],
    ['limit.old <= asked && asked < limit.young'],
    ['limit.old <= asked'],
    ['asked < limit.young'],
    ['limit.young - limit.old > closeEnough'],
    ['limit.young - limit.old'],
    ['asked < limit.old'],
    ['24 * 3600'],
    ['24 * 3600 * 1000'],
  ),
  ...all(
    'src/directory/working-time.ts',
    'days are kept and looked up by halves for speed; a day before the first moment brings nothing either way',
    ['all.since <= from.epochNanoseconds'],
    ['low < high'],
    ['days[middle]!.ends > moment'],
  ),
  ...all(
    'src/directory/working-minutes-between.ts',
    'of two that are equal either will do, and a day that begins at the last moment brings nothing',
    ['left < right', 'left <= right'],
    ['left > right', 'left >= right'],
    ['one.opens >= stops', 'one.opens > stops'],
  ),
  ...all(
    'src/people/what-was-meant.ts',
    'before the first letter there is none, and none equals no letter',
    ['i > 1 && j > 1'],
    ['i > 1'],
    ['j > 1'],
  ),
];
