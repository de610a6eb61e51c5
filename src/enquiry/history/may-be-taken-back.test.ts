import { describe, expect, test } from 'vitest';
import { anId } from '../../../test/an-id.ts';
import { type Example, factsOf } from '../../../test/facts.ts';
import { factOf } from '../../../test/history.ts';
import type { SessionId } from '../../database/id.ts';
import type { Fact } from '../facts/fact.ts';
import { mayBeTakenBack } from './may-be-taken-back.ts';
import { whatFactsSay } from './what-facts-say.ts';

type Line = Example | `${Example} by the link`;

/** A history in which some things were done in a session of a link, and all else at a whole desk. */
const course = (lines: Line[]) =>
  whatFactsSay(
    lines.map((line, place): Fact => {
      const { by, number: _, at, ...event } = factsOf[line.replace(' by the link', '') as Example];
      const isByLink = line.endsWith(' by the link') && by.kind === 'member';
      return factOf(isByLink ? { ...by, session: anId<SessionId>('of-a-link') } : by, event, place + 1, at);
    }),
  );

describe('whether a reading by a link may be taken back', () => {
  test.each<[string, boolean, Line[]]>([
    ['nothing was read by it', false, ['asked', 'read']],
    ['while nobody has handled it (enquiry-204)', true, ['asked', 'read by the link', 'contacted voicemail']],
    ['not once somebody else has (enquiry-205)', false, ['asked', 'read by the link', 'answered']],
    ['nor refused it (enquiry-205)', false, ['asked', 'read by the link', 'refused not-interested']],
    [
      'again where that refusal was undone (enquiry-205)',
      true,
      ['asked', 'read by the link', 'refused spam', 'reopened'],
    ],
    [
      'nor where the patient waits no longer (enquiry-205)',
      false,
      ['asked', 'read by the link', 'withdrawn'],
    ],
    ['she waits again (enquiry-205)', true, ['asked', 'read by the link', 'withdrawn', 'written']],
    [
      'what was done in it protects nothing: an answer (enquiry-206)',
      true,
      ['asked', 'read by the link', 'answered by the link'],
    ],
    ['a refusal (enquiry-206)', true, ['asked', 'refused spam by the link']],
    ['somebody else has answered since (enquiry-206)', false, ['asked', 'answered by the link', 'answered']],
    ['handled before, and nobody waits (enquiry-207)', false, ['asked', 'answered', 'read by the link']],
    [
      'handled before, and she has written again (enquiry-207)',
      true,
      ['asked', 'answered', 'written', 'read by the link'],
    ],
    [
      'and somebody has answered that, too (enquiry-207)',
      false,
      ['asked', 'answered', 'written', 'read by the link', 'answered'],
    ],
    ['once only', false, ['asked', 'read by the link', 'reading-taken-back']],
  ])('%s: %s', (_, may, lines) => expect(mayBeTakenBack(course(lines), anId('of-a-link'))).toBe(may));
});
