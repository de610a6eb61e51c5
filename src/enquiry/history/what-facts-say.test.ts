import { describe, expect, test } from 'vitest';
import { type Example, factsOf } from '../../../test/facts.ts';
import type { History } from '../facts/fact.ts';
import { whatFactsSay } from './what-facts-say.ts';

const at = (minute: number) => Temporal.Instant.from('2026-06-09T08:00:00Z').add({ minutes: minute });
const history = (...examples: Example[]): History =>
  examples.map((example, place) => ({ ...factsOf[example], number: place + 1, at: at(place) }));

const numbers = (...examples: Example[]) =>
  whatFactsSay(history(...examples)).handlings.map((one) => one.number);

describe('what the facts of a history say', () => {
  test('nothing where there is none, or where it begins with something else', () => {
    expect(() => whatFactsSay([])).toThrow('question');
    expect(() => whatFactsSay(history('written'))).toThrow('question');
  });

  test.each<[string, Example[], number[]]>([
    ['nobody has', ['asked', 'read', 'written'], []],
    ['an answer', ['asked', 'answered'], [2]],
    [
      'a voicemail is none, a contact with success is',
      ['asked', 'contacted voicemail', 'contacted reached'],
      [3],
    ],
    ['a refusal without interest is none (clock-104)', ['asked', 'refused not-interested'], []],
    [
      'a refusal that was taken back is none, and what comes after it is',
      ['asked', 'refused spam', 'reopened', 'answered'],
      [4],
    ],
    ['an answer stays one, whatever is reopened', ['asked', 'answered', 'closed', 'reopened'], [2]],
    [
      'a duplicate that opens with its first is none',
      ['asked', 'refused duplicate', 'reopened-with-first'],
      [],
    ],
    ['a second refusal stands', ['asked', 'refused unavailable', 'reopened', 'refused duplicate'], [4]],
  ])('who has handled it: %s', (_, examples, expected) => expect(numbers(...examples)).toEqual(expected));

  test('a refusal is contested by what she writes after it, and by nothing before', () => {
    const contested = (...examples: Example[]) => whatFactsSay(history('asked', ...examples)).contestedAt;
    expect(contested('written', 'refused unavailable')).toBeNull();
    expect(contested('refused unavailable', 'written', 'written')).toEqual(at(2));
    expect(contested('refused unavailable', 'written', 'reopened', 'refused spam')).toBeNull();
  });

  test('she waits again once she writes, says no, or a member reopens (answering-249)', () => {
    const withdrawn = (...examples: Example[]) => whatFactsSay(history('asked', ...examples)).withdrawnAt;
    expect(withdrawn('withdrawn')).toEqual(at(1));
    expect(withdrawn('withdrawn', 'written')).toBeNull();
    expect(withdrawn('withdrawn', 'reopened')).toBeNull();
    expect(withdrawn('withdrawn', 'testified no')).toBeNull();
    expect(withdrawn('withdrawn', 'testified yes')).toEqual(at(1));
  });
});
