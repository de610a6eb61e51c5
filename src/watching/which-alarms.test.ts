import { describe, expect, test } from 'vitest';
import { type Heartbeat, type Part, type ProcessKind, type Readings, sweeps } from './heartbeat.ts';
import { whichAlarms } from './which-alarms.ts';

const now = Temporal.Instant.from('2026-06-09T10:00:00Z');
const ago = (minutes: number) => now.subtract({ minutes });

type Beat = Partial<Omit<Heartbeat, 'process' | 'kind' | 'part'>>;
const parts: readonly Part[] = ['bell', 'mail', 'stuck', ...sweeps];
const ofWorkers = new Set<Part>(parts.slice(1));

/** The rows of a process that started two days ago and whose every part ended well a minute ago, but for what is said. */
const process = (
  name: string,
  kind: ProcessKind,
  said: Partial<Record<Part, Beat>> & { all?: Beat } = {},
): Heartbeat[] =>
  (['process', ...parts] as Part[])
    .filter((part) => kind !== 'web' || !ofWorkers.has(part))
    .map((part) => ({
      ...{ process: name, kind, part, startedAt: ago(2 * 24 * 60), begunAt: ago(1) },
      ...{ endedAt: part === 'stuck' ? null : ago(1), failedAt: null, fault: null, leftAt: null },
      publicUrl: 'https://relais.example',
      ...said.all,
      ...said[part],
    }));

const well: Omit<Readings, 'heartbeats'> = {
  waitingSince: null,
  nothingLeftSince: null,
  unopenedSince: null,
  dueAt: null,
};

const alarms = (heartbeats: Heartbeat[], said: Partial<typeof well> = {}) =>
  whichAlarms({ heartbeats, ...well, ...said }, now).map(({ kind, part, since }) => [
    [kind, ...(part ? [part] : [])].join(' '),
    Math.round(now.since(since).total('minutes')),
  ]);

const one = (said: Parameters<typeof process>[2] = {}) => process('a', 'both', said);
const left = (minutes: number) => ({ all: { endedAt: ago(minutes), leftAt: ago(minutes) } });
const started = (minutes: number) => ({ all: { startedAt: ago(minutes), begunAt: null, endedAt: null } });
const at = (minutes: number): Beat => ({ endedAt: ago(minutes) });

describe('what stands still', () => {
  test.each<[string, Heartbeat[], Partial<typeof well>, (string | number)[][]]>([
    ['all is well', one(), {}, []],
    ['nothing is known yet', [], {}, []],
    [
      'pages and letters apart are well together',
      [...process('a', 'web'), ...process('b', 'worker')],
      {},
      [],
    ],
    [
      'the worker was killed (watching-23)',
      [...process('a', 'web'), ...process('b', 'worker', { all: at(5) })],
      {},
      [['worker', 5]],
    ],
    [
      '… less than five minutes ago',
      [...process('a', 'web'), ...process('b', 'worker', { all: at(4) })],
      {},
      [],
    ],
    [
      'the worker left, and none has come (watching-23)',
      [...process('a', 'web'), ...process('b', 'worker', left(5))],
      {},
      [['worker', 5]],
    ],
    [
      '… a moment ago, as when it is started again',
      [...process('a', 'web'), ...process('b', 'worker', left(1))],
      {},
      [],
    ],
    [
      'one worker was killed, and another is at work',
      [...process('a', 'web'), ...process('b', 'worker', { all: at(600) }), ...process('c', 'worker')],
      {},
      [],
    ],
    ['there never was a worker', process('a', 'web'), {}, [['worker', 2 * 24 * 60]]],
    ['there is none yet', process('a', 'web', { all: { startedAt: ago(4) } }), {}, []],
    ['nobody sweeps for letters (watching-22)', one({ letters: at(8) }), {}, [['sweep letters', 8]]],
    ['… or has for a while', one({ letters: at(7) }), {}, []],
    ['nobody acts on what is due', one({ due: at(60) }), {}, [['sweep due', 60]]],
    [
      'a slow part may be slow',
      one({ proof: at(29), digests: at(29), duplicates: at(29), findable: at(29), upkeep: at(2000) }),
      {},
      [],
    ],
    [
      'slow parts stand still (watching-22)',
      one({ proof: at(30), digests: at(31), duplicates: at(33), findable: at(32), upkeep: at(2160) }),
      {},
      [
        ['sweep digests', 31],
        ['sweep proof', 30],
        ['sweep duplicates', 33],
        ['sweep findable', 32],
        ['sweep upkeep', 2160],
      ],
    ],
    [
      'another worker does it',
      [...one({ letters: at(60) }), ...process('b', 'worker', { letters: at(2) })],
      {},
      [],
    ],
    [
      'a worker that has just started has ended nothing',
      one({ all: { ...started(2).all }, process: { ...started(2).all, endedAt: ago(0) } }),
      {},
      [],
    ],
    [
      'a sweep has never ended',
      one({
        letters: { startedAt: ago(9), endedAt: null },
        process: { startedAt: ago(9), endedAt: ago(1) },
        bell: { startedAt: ago(9), endedAt: ago(1) },
      }),
      {},
      [['sweep letters', 9]],
    ],
    ['no server database is tidied by us', one().filter((beat) => beat.part !== 'upkeep'), {}, []],
    ['the mail server lets nobody in (watching-19)', one({ mail: at(8) }), {}, [['mail', 8]]],
    ['… for a while', one({ mail: at(7) }), {}, []],
    [
      'a letter waits and none has left since (watching-19)',
      one(),
      { waitingSince: ago(9), nothingLeftSince: ago(9) },
      [['mail', 9]],
    ],
    ['… for a while', one(), { waitingSince: ago(8), nothingLeftSince: ago(8) }, []],
    [
      'it is refused and reached by turns',
      one({ mail: at(12) }),
      { nothingLeftSince: ago(30) },
      [['mail', 30]],
    ],
    ['one letter is overtaken by others', one(), { waitingSince: ago(239) }, []],
    ['… for four hours (watching-20)', one(), { waitingSince: ago(240) }, [['letter', 240]]],
    [
      'the mail stands still, and an old letter waits with it',
      one(),
      { waitingSince: ago(300), nothingLeftSince: ago(10) },
      [['mail', 10]],
    ],
    [
      'letters wait because nobody is at work',
      process('a', 'web'),
      { waitingSince: ago(300), nothingLeftSince: ago(300) },
      [['worker', 2 * 24 * 60]],
    ],
    ['a letter cannot be opened (watching-21)', one(), { unopenedSince: ago(0) }, [['unopened', 0]]],
    ['a deadline has passed (watching-24)', one(), { dueAt: ago(8) }, [['overdue', 8]]],
    ['… just now, or will', one(), { dueAt: ago(7) }, []],
    ['a deadline lies ahead', one(), { dueAt: ago(-600) }, []],
    [
      'an enquiry could not be acted on (watching-26)',
      one({ stuck: { failedAt: ago(69) } }),
      {},
      [['stuck', 69]],
    ],
    ['… and has been since', one({ stuck: { failedAt: ago(70) } }), {}, []],
    ['a process is deaf', one({ bell: at(6) }), {}, [['bell', 6]]],
    ['… for a while', one({ bell: at(5) }), {}, []],
    [
      'one of two is deaf',
      [
        ...one(),
        ...process('b', 'web', {
          bell: { endedAt: null, startedAt: ago(20) },
          process: { startedAt: ago(20) },
        }),
      ],
      {},
      [['bell', 20]],
    ],
    [
      'whoever is gone is not deaf',
      [...one(), ...process('b', 'web', { all: at(60) }), ...process('c', 'web', left(60))],
      {},
      [],
    ],
    [
      'two processes are set to different addresses (watching-25)',
      [
        ...one(),
        ...process('b', 'web', { all: { publicUrl: 'http://localhost:3000', startedAt: ago(6) } }),
        ...process('c', 'web', { all: { publicUrl: null } }),
      ],
      {},
      [['addresses', 6]],
    ],
    [
      '… for a moment, while one takes the place of another',
      [
        ...one(),
        ...process('b', 'web', { all: { publicUrl: 'https://elsewhere.example', startedAt: ago(5) } }),
      ],
      {},
      [],
    ],
    [
      'much at once: the gravest first',
      [...process('a', 'web', { bell: at(9) }), ...process('b', 'worker', { all: at(20) })],
      { unopenedSince: ago(2), dueAt: ago(30) },
      [
        ['worker', 20],
        ['unopened', 2],
        ['overdue', 30],
        ['bell', 9],
      ],
    ],
  ])('%s', (_, heartbeats, readings, expected) => expect(alarms(heartbeats, readings)).toEqual(expected));
});
