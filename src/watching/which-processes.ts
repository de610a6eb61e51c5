import type { Heartbeat } from './heartbeat.ts';

/** After how many minutes a process that says nothing is no longer alive. */
export const silentAfter = 5;

/** When a process was last heard of. */
export const heardOf = ({ leftAt, endedAt, startedAt }: Heartbeat): Temporal.Instant =>
  leftAt ?? endedAt ?? startedAt;

/** Which processes are alive, each by the row that it has for itself. */
export const whichProcesses = (heartbeats: readonly Heartbeat[], now: Temporal.Instant): Heartbeat[] =>
  heartbeats.filter(
    (beat) =>
      beat.part === 'process' &&
      beat.leftAt === null &&
      Temporal.Instant.compare(heardOf(beat).add({ minutes: silentAfter }), now) > 0,
  );

/** By which addresses they say that the site is reached. */
export const whichAddresses = (processes: readonly Heartbeat[]): string[] => [
  ...new Set(processes.flatMap(({ publicUrl }) => publicUrl ?? [])),
];
