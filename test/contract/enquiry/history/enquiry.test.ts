import { expect } from 'vitest';
import { answer } from '../../../../src/answering/answer.ts';
import { contactOutside } from '../../../../src/answering/contact-outside.ts';
import type { EnquiryId } from '../../../../src/database/id.ts';
import { newId } from '../../../../src/database/new-id.ts';
import type { Outcome } from '../../../../src/enquiry/facts/contact.ts';
import * as enquiryTable from '../../../../src/enquiry/history/enquiry.table.ts';
import { nobody } from '../../../an-id.ts';
import { lookingAt, memberAt, standingOf } from '../../../scene.ts';
import { contractOf } from '../../contract.ts';
import type { Played } from '../../play.ts';
import { cameOfOffer, hours } from '../../rows.ts';

const { historyOf, historiesOf, lockEnquiry, projection, insertEnquiry, savePatient, saveMarks, isServed } =
  enquiryTable;

const answers = async ({ service, cast }: Played, id: EnquiryId) =>
  answer(service, await memberAt(service, cast.camille.email), {
    ...(await lookingAt(service, id)),
    text: 'Oui.',
  });

const contacts = async ({ service, cast, now }: Played, id: EnquiryId, outcome: Outcome) =>
  contactOutside(service, await memberAt(service, cast.camille.email), {
    ...(await lookingAt(service, id)),
    ...{ channel: 'telephone', on: now.toString(), outcome, note: '' },
  });

async function newRow(played: Played) {
  const { chance } = played.service;
  const like = await played.newEnquiry();
  const { practice_id, procedure_id } = await played.read
    .selectFrom('enquiry')
    .select(['practice_id', 'procedure_id'])
    .where('id', '=', like)
    .executeTakeFirstOrThrow();
  const row = {
    ...{
      id: newId<EnquiryId>(chance),
      practiceId: practice_id,
      procedureId: procedure_id,
      locale: 'en' as const,
    },
    ...{ sealedKey: chance.bytes(60), sealedPatient: chance.bytes(100_000), submission: chance.uuid() },
    ...{ submissionMark: chance.bytes(32), patientMark: chance.bytes(32), textMark: chance.bytes(32) },
    ...{ contactMarks: [chance.bytes(32), Buffer.alloc(0)], senderMark: chance.bytes(32) },
  };
  return { row, standing: await standingOf(played.service, like) };
}

contractOf('an enquiry', enquiryTable, {
  historyOf: {
    'the oldest first, with its sealed words and the form that made it': async (played) => {
      const id = await played.newEnquiry({ message: 'Est-ce douloureux ? 🩹 𝒵' });
      played.clock.move({ microseconds: 1 });
      await answers(played, id);
      const history = await historyOf(played.read, id);
      expect(history.map(({ fact }) => [fact.number, fact.kind, fact.by.kind])).toEqual([
        [1, 'asked', 'patient'],
        [2, 'answered', 'member'],
      ]);
      expect(history.map(({ fact }) => fact.at)).toEqual([played.now, played.now.add({ microseconds: 1 })]);
      expect(history.map(({ sealed }) => Buffer.isBuffer(sealed))).toEqual([true, true]);
      expect(history.map(({ submission }) => submission === null)).toEqual([true, false]);
      expect(await historyOf(played.read, nobody)).toEqual([]);
      return history;
    },
    'a fact with whatever words JSON holds': async (played) => {
      const enquiry_id = await played.newEnquiry();
      const not = [{ practice: '\u0001"\\ é 😀', because: '' }];
      const fact = { enquiry_id, number: 9, kind: 'sent-on', at: played.now, by_kind: 'patient' };
      await played.write((tx) =>
        tx
          .insertInto('enquiry_fact')
          .values({ ...fact, data: JSON.stringify({ to: [], not, consent: '' }), sealed: Buffer.alloc(0) })
          .execute(),
      );
      const last = (await historyOf(played.read, enquiry_id)).at(-1);
      expect(last).toMatchObject({ fact: { number: 9, by: { kind: 'patient' }, not }, submission: null });
      expect(last?.sealed).toEqual(Buffer.alloc(0));
      return last;
    },
    'of a later program, not at all': async (played) => {
      for (const [kind, version] of [
        ['asked', 99],
        ['unheard-of', 1],
      ] as const) {
        const enquiry_id = await played.newEnquiry();
        const fact = { enquiry_id, number: 9, kind, version, at: played.now, by_kind: 'patient' };
        await played.write((tx) => tx.insertInto('enquiry_fact').values(fact).execute());
        await expect(historyOf(played.read, enquiry_id)).rejects.toThrow('later version');
      }
    },
  },
  historiesOf: {
    'of each that was asked for, without anybody’s words': async (played) => {
      const [one, two, other] = [
        await played.newEnquiry(),
        await played.newEnquiry(),
        await played.newEnquiry(),
      ];
      await answers(played, two);
      const histories = await historiesOf(played.read, [two, one, nobody]);
      expect([...histories.keys()]).toEqual([two, one, nobody]);
      expect(histories.get(two)?.map((fact) => fact.kind)).toEqual(['asked', 'answered']);
      expect(histories.get(one)).toEqual((await historyOf(played.read, one)).map((line) => line.fact));
      expect([histories.get(nobody), histories.has(other)]).toEqual([[], false]);
      expect(await historiesOf(played.read, [])).toEqual(new Map());
      return [...histories];
    },
  },
  lockEnquiry: {
    'one deed at a time': async (played) => {
      const id = await played.newEnquiry();
      const done: string[] = [];
      let later: Promise<unknown> | undefined;
      await played.whileAnotherHolds(
        (tx) => lockEnquiry(tx, id),
        async () => {
          later = played.write((tx) => lockEnquiry(tx, id)).then(() => done.push('later'));
          await played.newEnquiry();
          expect(done).toEqual([]);
        },
      );
      await later;
      const row = await played.write((tx) => lockEnquiry(tx, id));
      expect(row).toMatchObject({ id, locale: 'fr', practice_name: 'Cabinet Lumière' });
      expect(row?.practice_id).toBe(await played.idOf(played.cast.lumiere));
      expect(await played.write((tx) => lockEnquiry(tx, nobody))).toBeNull();
      return row;
    },
  },
  projection: {
    'is what the row holds': async (played) => {
      const id = await played.newEnquiry();
      await answers(played, id);
      const row = await played.read
        .selectFrom('enquiry')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const columns = projection(await standingOf(played.service, id), {
        dueAt: row.due_at,
        lateAt: row.late_at,
      });
      expect(row).toMatchObject(columns);
      expect(columns).toMatchObject({ state: 'open', answered_at: played.now, first_id: null });
      return columns;
    },
  },
  savePatient: {
    'of it alone, with her marks': async (played) => {
      const [id, other] = [await played.newEnquiry(), await played.newEnquiry()];
      const row = (of: EnquiryId) =>
        played.read.selectFrom('enquiry').selectAll().where('id', '=', of).executeTakeFirstOrThrow();
      const [before, otherBefore] = [await row(id), await row(other)];
      const { chance } = played.service;
      const [sealedPatient, patientMark] = [chance.bytes(60), chance.bytes(32)];
      const contactMarks = [chance.bytes(32), chance.bytes(32)];
      await played.write((tx) => savePatient(tx, id, { sealedPatient, patientMark, contactMarks }));
      expect(await row(id)).toEqual({
        ...before,
        ...{ sealed_patient: sealedPatient, patient_mark: patientMark, contact_marks: contactMarks },
      });
      expect(await row(other)).toEqual(otherBefore);
      await played.write((tx) => savePatient(tx, nobody, { sealedPatient, patientMark, contactMarks }));
    },
  },
  saveMarks: {
    'of it alone, none too': async (played) => {
      const [id, other] = [await played.newEnquiry(), await played.newEnquiry()];
      const row = (of: EnquiryId) =>
        played.read.selectFrom('enquiry').selectAll().where('id', '=', of).executeTakeFirstOrThrow();
      const [before, otherBefore] = [await row(id), await row(other)];
      const textMark = played.service.chance.bytes(32);
      for (const contactMarks of [[played.service.chance.bytes(32)], []]) {
        await played.write((tx) => saveMarks(tx, id, { contactMarks, textMark }));
        expect(await row(id)).toEqual({ ...before, contact_marks: contactMarks, text_mark: textMark });
      }
      expect(await row(other)).toEqual(otherBefore);
    },
  },
  insertEnquiry: {
    'once for one form': async (played) => {
      const { row, standing } = await newRow(played);
      const [dueAt, lateAt] = [hours(played, 5), hours(played, 6)];
      const insert = (more = {}) =>
        played.write((tx) => insertEnquiry(tx, { ...row, ...more }, standing, { dueAt, lateAt }));
      expect([await insert(), await insert({ id: played.service.chance.uuid() })]).toEqual([true, false]);
      const kept = await played.read
        .selectFrom('enquiry')
        .selectAll()
        .where('submission', '=', row.submission)
        .execute();
      expect(kept).toHaveLength(1);
      expect(kept[0]).toMatchObject({
        ...{ id: row.id, locale: 'en', due_at: dueAt, late_at: lateAt, contact_marks: row.contactMarks },
        ...projection(standing, { dueAt, lateAt }),
      });
      expect(kept[0]?.sealed_patient.equals(row.sealedPatient)).toBe(true);
      return kept;
    },
    'and not for two at once': async (played) => {
      const { row, standing } = await newRow(played);
      const done = await Promise.all(
        [row.id, newId<EnquiryId>(played.service.chance)].map((id) =>
          played.write((tx) => insertEnquiry(tx, { ...row, id }, standing, { dueAt: null, lateAt: null })),
        ),
      );
      expect(done.sort()).toEqual([false, true]);
    },
  },
  isServed: {
    'once one of its group has answered her or reached her (clock-116)': async (played) => {
      const served = (id: EnquiryId) => isServed(played.read, id);
      const [first, own] = [await played.newEnquiry(), await played.newEnquiry()];
      await cameOfOffer(played, own, first);
      await contacts(played, own, 'voicemail');
      expect([await served(first), await served(nobody)]).toEqual([false, false]);
      await contacts(played, own, 'reached');
      expect(await served(first)).toBe(true);
      expect(await isServed(played.read, first, own)).toBe(false);
      expect(await isServed(played.read, first, first)).toBe(true);
      const alone = await played.newEnquiry();
      expect(await served(alone)).toBe(false);
      await answers(played, alone);
      expect(await served(alone)).toBe(true);
    },
  },
});
