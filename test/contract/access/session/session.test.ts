import { expect } from 'vitest';
import * as sessionTable from '../../../../src/access/session/session.table.ts';
import type { PersonId, SessionId } from '../../../../src/database/id.ts';
import { newId } from '../../../../src/database/new-id.ts';
import { nobody } from '../../../an-id.ts';
import { contractOf } from '../../contract.ts';
import type { Played } from '../../play.ts';
import { aPerson, hours } from '../../rows.ts';

const {
  liveSession,
  isLiveSession,
  insertSession,
  cameByLetter,
  touchSession,
  trustSession,
  seenOf,
  keepFirstAct,
  sessionsOf,
  endSessions,
  distrustSessions,
  endPatientSessions,
} = sessionTable;

type Session = Partial<Parameters<typeof insertSession>[1]>;

async function aSession(played: Played, personId: PersonId | null, more: Session = {}) {
  const session = {
    ...{ id: newId<SessionId>(played.service.chance), tokenMark: played.service.chance.bytes(32) },
    ...{ personId, enquiryId: null, maybeAutomatic: false, byLetter: false },
    ...{ at: played.now, expiresAt: hours(played, 12), browser: 'Firefox' },
    ...more,
  };
  await played.write((tx) => insertSession(tx, session));
  return session;
}

contractOf('a session', sessionTable, {
  liveSession: {
    'until the moment at which it expires': async (played) => {
      const { read, now } = played;
      const her = await aPerson(played);
      const { id, tokenMark } = await aSession(played, her, { maybeAutomatic: true });
      const live = await liveSession(read, tokenMark, hours(played, 12).subtract({ milliseconds: 1 }));
      const session = { id, personId: her, enquiryId: null, maybeAutomatic: true };
      expect(live).toEqual({ session, lastSeenAt: now, byLetter: false });
      expect(await liveSession(read, tokenMark, hours(played, 12))).toBeNull();
      expect(await liveSession(read, Buffer.alloc(32), now)).toBeNull();
      return live;
    },
    'not once it is ended': async (played) => {
      const { read, write, now } = played;
      const her = await aPerson(played);
      const { id, tokenMark } = await aSession(played, her);
      await write((tx) => endSessions(tx, her, id, now));
      expect(await liveSession(read, tokenMark, now)).toBeNull();
    },
  },
  isLiveSession: {
    'until it expires, or is ended': async (played) => {
      const { write, now } = played;
      const her = await aPerson(played);
      const [one, other] = [await aSession(played, her), await aSession(played, her)];
      await write((tx) => endSessions(tx, her, other.id, now));
      const live = (id: SessionId, at: Temporal.Instant) => write((tx) => isLiveSession(tx, id, at));
      expect([
        await live(one.id, hours(played, 12).subtract({ milliseconds: 1 })),
        await live(one.id, hours(played, 12)),
        await live(other.id, now),
        await live(nobody, now),
      ]).toEqual([true, false, false, false]);
    },
  },
  insertSession: {
    'a patient’s, who is nobody of the directory': async (played) => {
      const enquiryId = await played.newEnquiry();
      const { tokenMark } = await aSession(played, null, { enquiryId });
      const live = await liveSession(played.read, tokenMark, played.now);
      expect(live?.session).toMatchObject({ personId: null, enquiryId });
      return live;
    },
    'of somebody, or of an enquiry': async (played) => {
      await expect(aSession(played, null)).rejects.toMatchObject({ code: '23514' });
      await expect(aSession(played, nobody)).rejects.toMatchObject({ code: '23503' });
      const { tokenMark } = await aSession(played, await aPerson(played));
      await expect(aSession(played, await aPerson(played), { tokenMark })).rejects.toMatchObject({
        code: '23505',
      });
    },
  },
  cameByLetter: {
    'whether a browser came to one of some enquiries by a letter': async (played) => {
      const [one, two, three] = [
        await played.newEnquiry(),
        await played.newEnquiry(),
        await played.newEnquiry(),
      ];
      await aSession(played, null, { enquiryId: one, byLetter: true });
      await aSession(played, null, { enquiryId: two });
      await aSession(played, null, { enquiryId: two, byLetter: true, maybeAutomatic: true });
      const answers = [];
      for (const ids of [[one], [two, one], [two], [two, three], [nobody]])
        answers.push(await cameByLetter(played.read, ids));
      expect(answers).toEqual([true, true, false, false, false]);
    },
  },
  distrustSessions: {
    'of one enquiry, which stay open': async (played) => {
      const { read, write, now } = played;
      const [one, other] = [await played.newEnquiry(), await played.newEnquiry()];
      const [hers, theirs] = [
        await aSession(played, null, { enquiryId: one, byLetter: true }),
        await aSession(played, null, { enquiryId: other, byLetter: true }),
      ];
      await write((tx) => distrustSessions(tx, one));
      const live = [
        await liveSession(read, hers.tokenMark, now),
        await liveSession(read, theirs.tokenMark, now),
      ];
      expect(live.map((session) => session?.byLetter)).toEqual([false, true]);
      expect([await cameByLetter(read, [one]), await cameByLetter(read, [other])]).toEqual([false, true]);
    },
  },
  endPatientSessions: {
    'of one enquiry, and no member’s': async (played) => {
      const { read, write, now } = played;
      const [one, other] = [await played.newEnquiry(), await played.newEnquiry()];
      const sessions = [
        await aSession(played, null, { enquiryId: one }),
        await aSession(played, null, { enquiryId: other }),
        await aSession(played, await aPerson(played), { enquiryId: one }),
      ];
      await write((tx) => endPatientSessions(tx, one, now));
      const live = [];
      for (const { tokenMark } of sessions) live.push((await liveSession(read, tokenMark, now)) !== null);
      expect(live).toEqual([false, true, true]);
    },
  },
  touchSession: {
    'to the microsecond': async (played) => {
      const { read, write, now } = played;
      const [one, other] = [
        await aSession(played, await aPerson(played)),
        await aSession(played, await aPerson(played)),
      ];
      const at = now.add({ microseconds: 1_234_567 });
      await write((tx) => touchSession(tx, one.id, at));
      expect((await liveSession(read, one.tokenMark, now))?.lastSeenAt).toEqual(at);
      expect((await liveSession(read, other.tokenMark, now))?.lastSeenAt).toEqual(now);
    },
  },
  trustSession: {
    'it alone, again and again': async (played) => {
      const her = await aPerson(played);
      const maybe = { maybeAutomatic: true };
      const [one, other] = [await aSession(played, her, maybe), await aSession(played, her, maybe)];
      for (const _ of 'ab') await played.write((tx) => trustSession(tx, one.id));
      const is = async ({ tokenMark }: typeof one) =>
        (await liveSession(played.read, tokenMark, played.now))?.session.maybeAutomatic;
      expect([await is(one), await is(other)]).toEqual([false, true]);
    },
  },
  seenOf: {
    'when it was opened, and nothing of one that is not': async (played) => {
      const { id } = await aSession(played, await aPerson(played), { at: hours(played, -1) });
      const seen = await played.write((tx) => seenOf(tx, id));
      expect(seen).toEqual({ openedAt: hours(played, -1), firstActAt: null });
      expect(await played.write((tx) => seenOf(tx, nobody))).toBeNull();
      return seen;
    },
  },
  keepFirstAct: {
    'the first, of it alone': async (played) => {
      const { write, now } = played;
      const her = await aPerson(played);
      const [one, other] = [await aSession(played, her), await aSession(played, her)];
      for (const at of [now, hours(played, 1)]) await write((tx) => keepFirstAct(tx, one.id, at));
      const first = async ({ id }: typeof one) => (await write((tx) => seenOf(tx, id)))?.firstActAt;
      expect([await first(one), await first(other)]).toEqual([now, null]);
    },
  },
  sessionsOf: {
    'her live ones, the last used first': async (played) => {
      const { read, write, now } = played;
      const [her, other] = [await aPerson(played), await aPerson(played)];
      const enquiryId = await played.newEnquiry();
      const first = await aSession(played, her, { at: hours(played, 1), enquiryId });
      const second = await aSession(played, her, { at: hours(played, 2), browser: '' });
      const ended = await aSession(played, her);
      await aSession(played, her, { expiresAt: now });
      await aSession(played, other);
      await write((tx) => endSessions(tx, her, ended.id, now));
      const sessions = await sessionsOf(read, her, now);
      expect(sessions.map(({ id, enquiry_id }) => ({ id, enquiry_id }))).toEqual([
        { id: second.id, enquiry_id: null },
        { id: first.id, enquiry_id: enquiryId },
      ]);
      expect(await sessionsOf(read, nobody, now)).toEqual([]);
      return sessions;
    },
  },
  endSessions: {
    'one of hers, or all of them, and nobody else’s': async (played) => {
      const { read, write, now } = played;
      const [her, other] = [await aPerson(played), await aPerson(played)];
      const [one] = [await aSession(played, her), await aSession(played, her)];
      const theirs = await aSession(played, other);
      const left = async () => [
        (await sessionsOf(read, her, now)).length,
        (await sessionsOf(read, other, now)).length,
      ];
      await write((tx) => endSessions(tx, her, theirs.id, now));
      expect(await left()).toEqual([2, 1]);
      await write((tx) => endSessions(tx, her, one.id, now));
      expect(await left()).toEqual([1, 1]);
      await write((tx) => endSessions(tx, her, null, hours(played, 1)));
      expect(await left()).toEqual([0, 1]);
      const row = await read.selectFrom('session').select('ended_at').where('id', '=', one.id).execute();
      expect(row).toEqual([{ ended_at: now }]);
    },
  },
});
