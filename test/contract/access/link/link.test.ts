import { expect } from 'vitest';
import * as linkTable from '../../../../src/access/link/link.table.ts';
import type { EnquiryId, LinkId } from '../../../../src/database/id.ts';
import { contractOf } from '../../contract.ts';
import { linkIn } from '../../letters/letters.ts';
import { aPerson, hours } from '../../rows.ts';

const { endInvitations, linkById, startGeneration, endLink, endLinks } = linkTable;
const { endPatientLinks, countPatientLinks } = linkTable;

contractOf('a link', linkTable, {
  linkById: {
    'as it was written with its letter': async (played) => {
      const enquiryId = await played.newEnquiry();
      const link = await linkIn(played, { purpose: 'patient', personId: null, enquiryId });
      const found = await linkById(played.read, link.id);
      expect(found).toEqual({ ...link, endedAt: null, sealedAddress: null });
      for (const id of ['', 'nothing', '🔗']) expect(await linkById(played.read, id)).toBeNull();
      return found;
    },
  },
  startGeneration: {
    'the next one, once however often the same is asked': async (played) => {
      const { read, write } = played;
      const personId = await aPerson(played);
      const made = await linkIn(played, { purpose: 'invitation', personId, enquiryId: null });
      const link = await linkById(read, made.id);
      if (!link) throw new Error('there is no link');
      const expiresAt = hours(played, 240);
      await write((tx) => startGeneration(tx, link, expiresAt));
      await write((tx) => startGeneration(tx, link, hours(played, 999)));
      const next = await linkById(read, link.id);
      expect(next).toEqual({ ...link, generation: 2, expiresAt });
      return next;
    },
  },
  endLink: {
    'it alone': async (played) => {
      const { read, write, now } = played;
      const personId = await aPerson(played);
      const to = { purpose: 'invitation' as const, personId, enquiryId: null };
      const [one, other] = [await linkIn(played, to), await linkIn(played, to)];
      const end = (at: Temporal.Instant) => write((tx) => endLink(tx, one.id, at));
      expect([await end(now), await end(hours(played, 1))]).toEqual([true, false]);
      expect((await linkById(read, one.id))?.endedAt).toEqual(now);
      expect((await linkById(read, other.id))?.endedAt).toBeNull();
    },
  },
  endInvitations: {
    'hers, and nothing else': async (played) => {
      const { read, write, now } = played;
      const [her, other] = [await aPerson(played), await aPerson(played)];
      const enquiryId = await played.newEnquiry();
      const to = { purpose: 'invitation' as const, personId: her, enquiryId: null };
      const links = [
        await linkIn(played, to),
        await linkIn(played, to),
        await linkIn(played, { ...to, personId: other }),
        await linkIn(played, { purpose: 'alert', personId: her, enquiryId }),
      ];
      await write((tx) => endLink(tx, links[0]!.id, hours(played, -1)));
      await write((tx) => endInvitations(tx, her, now));
      const ended = await Promise.all(links.map(async ({ id }) => (await linkById(read, id))?.endedAt));
      expect(ended).toEqual([hours(played, -1), now, null, null]);
    },
  },
  endLinks: {
    'hers to the enquiries of a practice, and her invitations': async (played) => {
      const { read, write, now, cast, idOf } = played;
      const [her, other] = [await aPerson(played), await aPerson(played)];
      const here = await played.newEnquiry();
      const there = await played.newEnquiry({ practice: cast.port.reference });
      const alert = { purpose: 'alert' as const, personId: her, enquiryId: here };
      const links = [
        await linkIn(played, alert),
        await linkIn(played, { purpose: 'invitation', personId: her, enquiryId: null }),
        await linkIn(played, { ...alert, enquiryId: there }),
        await linkIn(played, { ...alert, personId: other }),
        await linkIn(played, { purpose: 'patient', personId: null, enquiryId: here }),
        await linkIn(played, alert),
      ];
      await write((tx) => endLink(tx, links[5]!.id, hours(played, -1)));
      const practice = await idOf(cast.lumiere);
      await write((tx) => endLinks(tx, her, practice, now));
      const ended = [];
      for (const { id } of links) ended.push((await linkById(read, id))?.endedAt ?? null);
      expect(ended).toEqual([now, now, null, null, null, hours(played, -1)]);
      return ended;
    },
  },
  endPatientLinks: {
    'of one enquiry, for some purposes, but for one': async (played) => {
      const { read, write, now } = played;
      const [here, there] = [await played.newEnquiry(), await played.newEnquiry()];
      const patient = { purpose: 'patient' as const, personId: null, enquiryId: here };
      const links = [
        await linkIn(played, patient),
        await linkIn(played, patient),
        await linkIn(played, { ...patient, purpose: 'offer' }),
        await linkIn(played, { ...patient, enquiryId: there }),
        await linkIn(played, { purpose: 'alert', personId: await aPerson(played), enquiryId: here }),
      ];
      const ended = async () => {
        const moments = [];
        for (const { id } of links) moments.push((await linkById(read, id))?.endedAt ?? null);
        return moments;
      };
      const end = (but?: LinkId) =>
        write((tx) =>
          endPatientLinks(tx, { enquiryId: here, purposes: ['patient'], now, ...(but && { but }) }),
        );
      await end(links[1]?.id);
      expect(await ended()).toEqual([now, null, null, null, null]);
      await end();
      expect(await ended()).toEqual([now, now, null, null, null]);
    },
  },
  countPatientLinks: {
    'of one enquiry for one purpose, after a moment': async (played) => {
      const { write, now } = played;
      const [here, there] = [await played.newEnquiry(), await played.newEnquiry()];
      const offer = { purpose: 'offer' as const, personId: null, enquiryId: here };
      await linkIn(played, offer);
      await linkIn(played, offer);
      await linkIn(played, { ...offer, enquiryId: there });
      const count = (enquiryId: EnquiryId, hour: number) =>
        write((tx) => countPatientLinks(tx, enquiryId, 'offer', hours(played, hour)));
      const counts = [await count(here, -1), await count(there, -1), await count(here, 0)];
      expect(counts).toEqual([2, 1, 0]);
      expect(await write((tx) => countPatientLinks(tx, here, 'address', now))).toBe(0);
    },
  },
});
