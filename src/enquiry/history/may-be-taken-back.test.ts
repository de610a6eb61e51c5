import { describe, expect, test } from 'vitest';
import { type Example, factsOf } from '../../../test/facts.ts';
import { factOf } from '../../../test/history.ts';
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
      return factOf(isByLink ? { ...by, session: 'of-a-link' } : by, event, place + 1, at);
    }),
  );

describe('whether a reading by a link may be taken back', () => {
  test.each<[string, boolean, Line[]]>([
    ['nothing was read by it', false, ['asked', 'read']],
    ['enquiry-204: while nobody has handled it', true, ['asked', 'read by the link', 'contacted voicemail']],
    ['enquiry-205: not once somebody else has', false, ['asked', 'read by the link', 'answered']],
    ['enquiry-205: nor refused it', false, ['asked', 'read by the link', 'refused not-interested']],
    [
      'enquiry-205: again where that refusal was undone',
      true,
      ['asked', 'read by the link', 'refused spam', 'reopened'],
    ],
    ['enquiry-205: nor where the patient waits no longer', false, ['asked', 'read by the link', 'withdrawn']],
    ['enquiry-205: she waits again', true, ['asked', 'read by the link', 'withdrawn', 'written']],
    [
      'enquiry-206: what was done in it protects nothing: an answer',
      true,
      ['asked', 'read by the link', 'answered by the link'],
    ],
    ['enquiry-206: a refusal', true, ['asked', 'refused spam by the link']],
    ['enquiry-206: somebody else has answered since', false, ['asked', 'answered by the link', 'answered']],
    ['enquiry-207: handled before, and nobody waits', false, ['asked', 'answered', 'read by the link']],
    [
      'enquiry-207: handled before, and she has written again',
      true,
      ['asked', 'answered', 'written', 'read by the link'],
    ],
    [
      'enquiry-207: and somebody has answered that, too',
      false,
      ['asked', 'answered', 'written', 'read by the link', 'answered'],
    ],
    ['once only', false, ['asked', 'read by the link', 'reading-taken-back']],
  ])('%s: %s', (_, may, lines) => expect(mayBeTakenBack(course(lines), 'of-a-link')).toBe(may));
});
