import { expect } from 'vitest';
import { answer } from '../../../src/answering/answer.ts';
import { refuse } from '../../../src/answering/refuse.ts';
import { testify } from '../../../src/reminding/testify.ts';
import * as alarmsTable from '../../../src/watching/alarms.table.ts';
import { nobody as none } from '../../an-id.ts';
import { lookingAt, memberAt, patientOf, refusedOfNothing } from '../../scene.ts';
import { contractOf, onItsOwn } from '../contract.ts';
import { aLetter, ended, linkIn, posted } from '../letters/letters.ts';
import { aPractice, enquiryIs, hours } from '../rows.ts';

const { alarms, aboutUs } = alarmsTable;

contractOf('what the operator must look at', alarmsTable, {
  aboutUs: {
    'how many wait and were given up for what was said about us, since when, and the words': onItsOwn(
      async (played) => {
        const { read, now } = played;
        const since = hours(played, 1);
        expect(await aboutUs(read, since)).toBeNull();
        const letters = [
          ['waiting', 'us', 0],
          ['waiting', 'relay', 1],
          ['failed', 'us', 2],
          ['failed', 'relay', 1],
          ['waiting', 'recipient', 0],
          ['waiting', null, 0],
          ['accepted', 'relay', 2],
        ] as const;
        const rows = letters.map((_, hour) => aLetter(played, { postedAt: hours(played, hour) }));
        await posted(played, ...rows);
        for (const [index, [state, about, hour]] of letters.entries()) {
          const id = rows[index]!.id;
          const said = { reply_about: about, sealed_reply: Buffer.from(String(index)) };
          if (state !== 'waiting') await ended(played, id, state, hours(played, hour), said);
          else
            await played.write((tx) =>
              tx
                .updateTable('letter')
                .set({ ...said, next_try_at: hours(played, 5 + hour) })
                .where('id', '=', id)
                .execute(),
            );
        }
        const ours = await aboutUs(read, since);
        expect(ours).toMatchObject({ waiting: 2, failed: 1, oldest: now });
        expect(ours?.sealed?.id).toBeDefined();
        return ours;
      },
    ),
  },
  alarms: {
    'letters that did not arrive, the last first, with the practice that they are about': onItsOwn(
      async (played) => {
        const { read } = played;
        expect((await alarms(read)).letters).toEqual([]);
        const enquiryId = await played.newEnquiry();
        const link = await linkIn(played, { purpose: 'patient', personId: null, enquiryId });
        const letters = [
          aLetter(played, { kind: 'digest' }),
          aLetter(played, { kind: 'about', enquiryId }),
          aLetter(played, { kind: 'by-its-link', linkId: link.id }),
          aLetter(played, { kind: 'accepted' }),
        ];
        await posted(played, ...letters);
        for (const [hour, { id, kind }] of letters.entries()) {
          const state = kind === 'accepted' ? 'accepted' : 'failed';
          await ended(played, id, state, hours(played, hour), { sealed_reply: Buffer.from(kind) });
        }
        const failed = (await alarms(read)).letters;
        expect(failed.map(({ kind, practice_name }) => [kind, practice_name])).toEqual([
          ['by-its-link', 'Cabinet Lumière'],
          ['about', 'Cabinet Lumière'],
          ['digest', null],
        ]);
        expect(failed[0]).toMatchObject({ settledAt: hours(played, 2).toString() });
        const { sealed_key } = await read
          .selectFrom('enquiry')
          .select('sealed_key')
          .where('id', '=', enquiryId)
          .executeTakeFirstOrThrow();
        expect(failed.map(({ sealed }) => [sealed.enquiryId, sealed.sealedKey, sealed.sealedReply])).toEqual([
          [null, null, Buffer.from('by-its-link')],
          [enquiryId, sealed_key, Buffer.from('about')],
          [null, null, Buffer.from('digest')],
        ]);
        return failed;
      },
    ),
    'enquiries that need somebody, the longest sent first': onItsOwn(async (played) => {
      const { read, cast, service, clock } = played;
      const sent = async () => {
        const id = await played.newEnquiry();
        clock.move({ minutes: 1 });
        return id;
      };
      const [nobody, no, refused] = [await sent(), await sent(), await sent()];
      const [closed] = [await sent(), await sent()];
      await testify(service, await patientOf(service, no), { reached: false });
      const doctor = await memberAt(service, cast.camille.email);
      const refusal = { reason: 'spam' as const, sentence: '' };
      await refuse(service, doctor, { ...(await lookingAt(service, refused)), ...refusal });
      for (const enquiry_id of [nobody, refused])
        await played.write((tx) =>
          tx
            .insertInto('enquiry_fact')
            .values({
              ...{ enquiry_id, number: 90, kind: 'found-nobody', at: clock.now(), by_kind: 'relais' },
              data: JSON.stringify({ rule: 'unread' }),
            })
            .execute(),
        );
      for (const id of [nobody, no, refused, closed])
        await enquiryIs(played, id, { needs_attention: true, ...(id === closed && { state: 'closed' }) });
      const { enquiries } = await alarms(read);
      expect(enquiries.map(({ id, foundNobody }) => [id, foundNobody])).toEqual([
        [nobody, true],
        [no, false],
        [refused, true],
      ]);
      return enquiries;
    }),
    'of whom the patient says no, until somebody has answered her': onItsOwn(async (played) => {
      const [yes, no, good] = [
        await played.newEnquiry(),
        await played.newEnquiry(),
        await played.newEnquiry(),
      ];
      for (const [id, reached] of [
        [yes, true],
        [no, false],
        [good, false],
      ] as const) {
        await enquiryIs(played, id, { needs_attention: true });
        await played.write((tx) =>
          tx
            .insertInto('enquiry_fact')
            .values({
              ...{ enquiry_id: id, number: 90, kind: 'testified', at: played.now, by_kind: 'patient' },
              data: JSON.stringify({ reached }),
            })
            .execute(),
        );
      }
      const doctor = await memberAt(played.service, played.cast.camille.email);
      const answers = { ...(await lookingAt(played.service, good)), text: 'Oui.' };
      expect(await answer(played.service, doctor, answers)).toEqual({ done: true });
      await enquiryIs(played, good, { needs_attention: true });
      const { enquiries } = await alarms(played.read);
      expect(new Map(enquiries.map((one) => [one.id, one.saysNo]))).toEqual(
        new Map([
          [yes, false],
          [no, true],
          [good, false],
        ]),
      );
    }),
    'refused as a duplicate of nothing, after those that are open (answering-245)': onItsOwn(
      async (played) => {
        const { read, cast, service, clock } = played;
        const ids = [];
        for (const _ of 'abcd') {
          ids.push(await played.newEnquiry());
          clock.move({ minutes: 1 });
        }
        const [ofNothing = none, of = none, open = none, repeats = none] = ids;
        await refusedOfNothing(service, ofNothing, cast.camille.email);
        const doctor = await memberAt(service, cast.camille.email);
        const form = await lookingAt(service, repeats);
        expect(await refuse(service, doctor, { ...form, reason: 'duplicate', of })).toEqual({ done: true });
        for (const id of [open, repeats]) await enquiryIs(played, id, { needs_attention: true });
        const { enquiries } = await alarms(read);
        expect(enquiries.map(({ id, duplicateOfNothing }) => [id, duplicateOfNothing])).toEqual([
          [open, false],
          [ofNothing, true],
        ]);
        return enquiries;
      },
    ),
    'practices that nobody receives for, by name, at most 200': onItsOwn(async (played) => {
      const before = (await alarms(played.read)).unreachable.length;
      for (const name of ['Zénith', 'émail', 'Aube']) await aPractice(played, { name });
      const { unreachable } = await alarms(played.read);
      expect(unreachable).toHaveLength(Math.min(200, before + 3));
      const names = unreachable.map((one) => one.name);
      expect(names.filter((name) => ['Zénith', 'émail', 'Aube'].includes(name))).toEqual([
        'Aube',
        'émail',
        'Zénith',
      ]);
      return unreachable;
    }),
  },
});
