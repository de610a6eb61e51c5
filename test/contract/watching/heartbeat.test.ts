import { expect } from 'vitest';
import * as heartbeatTable from '../../../src/watching/heartbeat.table.ts';
import type { Heartbeat } from '../../../src/watching/heartbeat.ts';
import { contractOf, onItsOwn } from '../contract.ts';
import { aLetter, ended, posted } from '../letters/letters.ts';
import type { Played } from '../play.ts';
import { enquiryIs, hours } from '../rows.ts';

const { saveHeartbeats, forgetProcesses, lastEnded, answers, readingsOf } = heartbeatTable;

const aBeat = (played: Played, said: Partial<Heartbeat> = {}): Heartbeat => ({
  process: played.service.chance.uuid(),
  ...{ kind: 'both', part: 'process', startedAt: played.now },
  ...{ begunAt: null, endedAt: null, failedAt: null, fault: null, leftAt: null },
  publicUrl: 'https://relais.example',
  ...said,
});

const saves = ({ write }: Played, ...beats: Heartbeat[]) => write((tx) => saveHeartbeats(tx, beats));

contractOf('the heartbeats of processes', heartbeatTable, {
  saveHeartbeats: {
    'each part of a process once, as it was last': onItsOwn(async (played) => {
      const first = aBeat(played);
      const letters: Heartbeat = { ...first, part: 'letters', endedAt: hours(played, 1) };
      await saves(played, first, letters);
      const later: Heartbeat = {
        ...letters,
        ...{ begunAt: hours(played, 1), endedAt: hours(played, 2), failedAt: hours(played, 3) },
        ...{ fault: '25006', leftAt: hours(played, 4) },
      };
      await saves(played, later, aBeat(played, { kind: 'web', startedAt: hours(played, 1) }));
      const { heartbeats } = await readingsOf(played.read);
      expect(heartbeats.slice(0, 2)).toEqual([later, first]);
      expect(heartbeats).toHaveLength(3);
      return heartbeats;
    }),
  },
  forgetProcesses: {
    'whoever was not heard of since, with all its parts': onItsOwn(async (played) => {
      const [silent, left, never, living] = [
        aBeat(played, { endedAt: hours(played, 1) }),
        aBeat(played, { endedAt: hours(played, 3), leftAt: hours(played, 1) }),
        aBeat(played),
        aBeat(played, { endedAt: hours(played, 2) }),
      ];
      const partOf = (one: Heartbeat): Heartbeat => ({ ...one, part: 'due', endedAt: hours(played, 1) });
      await saves(played, silent, left, never, living, partOf(silent), partOf(living));
      await played.write((tx) => forgetProcesses(tx, hours(played, 2)));
      const { heartbeats } = await readingsOf(played.read);
      expect(heartbeats.map(({ process, part }) => [process, part])).toEqual([
        [living.process, 'due'],
        [living.process, 'process'],
      ]);
      return heartbeats;
    }),
  },
  lastEnded: {
    'of one part, in whatever process': onItsOwn(async (played) => {
      expect(await lastEnded(played.read, 'upkeep')).toBeNull();
      await saves(played, aBeat(played, { part: 'upkeep' }));
      expect(await lastEnded(played.read, 'upkeep')).toBeNull();
      await saves(
        played,
        aBeat(played, { part: 'upkeep', endedAt: hours(played, 1) }),
        aBeat(played, { part: 'upkeep', endedAt: hours(played, 2) }),
        aBeat(played, { part: 'due', endedAt: hours(played, 3) }),
      );
      expect(await lastEnded(played.read, 'upkeep')).toEqual(hours(played, 2));
    }),
  },
  answers: {
    'whatever is in it': onItsOwn(async (played) => {
      await answers(played.read);
      await saves(played, aBeat(played));
      await answers(played.read);
    }),
  },
  readingsOf: {
    'of letters: which waits, since when none has left, and which cannot be opened': onItsOwn(
      async (played) => {
        const { read, write } = played;
        const letters = async () => {
          const { heartbeats: _, dueAt: __, ...moments } = await readingsOf(read);
          return moments;
        };
        const none = { waitingSince: null, nothingLeftSince: null, unopenedSince: null };
        expect(await letters()).toEqual(none);
        const [one, two, three] = [1, 2, 3].map((hour) => aLetter(played, { postedAt: hours(played, hour) }));
        await posted(played, three!, one!, two!);
        expect(await letters()).toEqual({
          ...none,
          waitingSince: hours(played, 1),
          nothingLeftSince: hours(played, 1),
        });
        const replied = (about: string) =>
          write((tx) =>
            tx.updateTable('letter').set({ reply_about: about }).where('id', '=', one!.id).execute(),
          );
        await ended(played, two!.id, 'accepted', hours(played, 2));
        expect(await letters()).toMatchObject({
          waitingSince: hours(played, 1),
          nothingLeftSince: hours(played, 3),
        });
        await replied('line');
        expect(await letters()).toMatchObject({ waitingSince: hours(played, 1) });
        await replied('unopened');
        expect(await letters()).toEqual({
          waitingSince: hours(played, 3),
          nothingLeftSince: hours(played, 3),
          unopenedSince: hours(played, 1),
        });
        await ended(played, three!.id, 'accepted', hours(played, 4));
        await ended(played, one!.id, 'failed', hours(played, 2));
        expect(await letters()).toEqual(none);
      },
    ),
    'of enquiries: the earliest that is due, though it lies ahead': onItsOwn(async (played) => {
      const [one, other] = [await played.newEnquiry(), await played.newEnquiry()];
      await enquiryIs(played, one, { due_at: hours(played, 3) });
      await enquiryIs(played, other, { due_at: hours(played, 2) });
      expect((await readingsOf(played.read)).dueAt).toEqual(hours(played, 2));
      for (const id of [one, other]) await enquiryIs(played, id, { due_at: null });
      expect((await readingsOf(played.read)).dueAt).toBeNull();
    }),
  },
});
