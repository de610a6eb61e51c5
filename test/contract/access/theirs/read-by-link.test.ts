import { expect } from 'vitest';
import * as readByLinkTable from '../../../../src/access/theirs/read-by-link.table.ts';
import { answer } from '../../../../src/answering/answer.ts';
import { refuse } from '../../../../src/answering/refuse.ts';
import { reopen } from '../../../../src/answering/reopen.ts';
import type { PersonId } from '../../../../src/database/id.ts';
import { endMembership, personByEmail } from '../../../../src/people/person.table.ts';
import { nobody } from '../../../an-id.ts';
import { readsByLink } from '../../../deeds/by-link.ts';
import { byLink, lookingAt, memberAt } from '../../../scene.ts';
import { contractOf } from '../../contract.ts';
import type { Played } from '../../play.ts';

const { unsaidSessions, sessionByLink, saySession, markTold } = readByLinkTable;

async function theoOf({ read, cast }: Played): Promise<PersonId> {
  const person = await personByEmail(read, cast.theo.email);
  if (!person) throw new Error('the cast has no Théo');
  return person.id;
}

/** An enquiry that somebody has read by Théo's link. */
async function isRead(played: Played) {
  const enquiryId = await played.newEnquiry();
  return { enquiryId, ...(await readsByLink(played, enquiryId, played.cast.theo.email)) };
}

const idsOf = (rows: { session_id: string }[]) => rows.map((row) => row.session_id);

contractOf('what was read by a link', readByLinkTable, {
  unsaidSessions: {
    'the newest first, of some members, at their practices': async (played) => {
      const { service, read, write, clock, cast, idOf } = played;
      const her = await theoOf(played);
      const one = await isRead(played);
      clock.move({ minutes: 1 });
      const other = await isRead(played);
      await byLink(service, cast.theo.email, one.enquiryId);
      await readsByLink(played, one.enquiryId, cast.camille.email);
      expect(idsOf(await unsaidSessions(read, [her]))).toEqual([other.sessionId, one.sessionId]);
      expect(idsOf(await unsaidSessions(read, [her], (of) => of('enquiry.id', '=', one.enquiryId)))).toEqual([
        one.sessionId,
      ]);
      expect(await unsaidSessions(read, [nobody])).toEqual([]);
      const lumiere = await idOf(cast.lumiere);
      await write((tx) => endMembership(tx, her, lumiere, clock.now()));
      expect(await unsaidSessions(read, [her])).toEqual([]);
    },
    'none of which another has handled the enquiry since, unless that was undone': async (played) => {
      const { service, read, cast } = played;
      const her = await theoOf(played);
      const camille = await memberAt(service, cast.camille.email);
      const [answered, refused, byHerself] = [
        await isRead(played),
        await isRead(played),
        await isRead(played),
      ];
      const text = 'Venez jeudi.';
      await answer(service, camille, { ...(await lookingAt(service, answered.enquiryId)), text });
      await answer(service, byHerself.caller, { ...(await lookingAt(service, byHerself.enquiryId)), text });
      const refusal = { reason: 'spam', sentence: '' } as const;
      await refuse(service, camille, { ...(await lookingAt(service, refused.enquiryId)), ...refusal });
      expect(idsOf(await unsaidSessions(read, [her]))).toEqual([byHerself.sessionId]);
      await reopen(service, camille, await lookingAt(service, refused.enquiryId));
      const left = idsOf(await unsaidSessions(read, [her]));
      expect(left.toSorted()).toEqual([byHerself.sessionId, refused.sessionId].toSorted());
    },
  },
  sessionByLink: {
    'hers, whatever she has said of it': async (played) => {
      const { read, write } = played;
      const her = await theoOf(played);
      const { sessionId, enquiryId } = await isRead(played);
      await write((tx) => saySession(tx, sessionId, false));
      expect(await sessionByLink(read, her, sessionId)).toMatchObject({ id: enquiryId, hers: false });
      expect(await sessionByLink(read, nobody, sessionId)).toBeNull();
      expect(await sessionByLink(read, her, nobody)).toBeNull();
      expect(await sessionByLink(read, her, sessionId, (of) => of.lit(false))).toBeNull();
    },
  },
  saySession: {
    'that it was hers, or not; the latter for good': async (played) => {
      const { read, write } = played;
      const her = await theoOf(played);
      const { sessionId } = await isRead(played);
      const said = [];
      for (const hers of [true, false, true]) {
        await write((tx) => saySession(tx, sessionId, hers));
        said.push((await sessionByLink(read, her, sessionId))?.hers);
        expect(await unsaidSessions(read, [her])).toEqual([]);
      }
      expect(said).toEqual([true, false, false]);
    },
  },
  markTold: {
    'some of them': async (played) => {
      const { read, write, now } = played;
      const her = await theoOf(played);
      const [one, other] = [await isRead(played), await isRead(played)];
      await write((tx) => markTold(tx, [one.sessionId], now));
      expect((await sessionByLink(read, her, one.sessionId))?.told_at).toEqual(now);
      expect((await sessionByLink(read, her, other.sessionId))?.told_at).toBeNull();
    },
  },
});
