import { expect, test } from 'vitest';
import type { Heartbeat } from './heartbeat.ts';
import { whichAddresses, whichProcesses } from './which-processes.ts';

const now = Temporal.Instant.from('2026-06-09T10:00:00Z');
const ago = (minutes: number) => now.subtract({ minutes });
const beat = (process: string, said: Partial<Heartbeat> = {}): Heartbeat => ({
  ...{ process, kind: 'web', part: 'process', startedAt: ago(60), begunAt: null, endedAt: ago(1) },
  ...{ failedAt: null, fault: null, leftAt: null, publicUrl: 'https://relais.example' },
  ...said,
});

test('alive is who was heard of within five minutes, or has just started, and has not left', () => {
  const beats = [
    beat('heard', { endedAt: ago(4) }),
    beat('silent', { endedAt: ago(5) }),
    beat('started', { startedAt: ago(0), endedAt: null }),
    beat('stillborn', { startedAt: ago(5), endedAt: null }),
    beat('left', { leftAt: ago(1) }),
    beat('heard', { part: 'bell' }),
  ];
  expect(whichProcesses(beats, now).map(({ process }) => process)).toEqual(['heard', 'started']);
});

test('each address once, but of those that did not say', () => {
  const elsewhere = { publicUrl: 'http://localhost:3000' };
  expect(
    whichAddresses([beat('a'), beat('b', elsewhere), beat('c'), beat('d', { publicUrl: null })]),
  ).toEqual(['https://relais.example', 'http://localhost:3000']);
  expect(whichAddresses([])).toEqual([]);
});
