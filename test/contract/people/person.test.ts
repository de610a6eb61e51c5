import { expect } from 'vitest';
import type { PersonId, PracticeId } from '../../../src/database/id.ts';
import * as personTable from '../../../src/people/person.table.ts';
import { nobody } from '../../an-id.ts';
import { contractOf } from '../contract.ts';
import { aPerson, aPractice } from '../rows.ts';

const { personById, personByEmail, recipientsOf, hasRecipient, namesOf, passwordOf } = personTable;
const { holdPassword, savePassword, endMembership } = personTable;

contractOf('a person', personTable, {
  personById: {
    'with her live memberships, the oldest first': async (played) => {
      const { read, write, now } = played;
      const [first, second, left] = [
        await aPractice(played),
        await aPractice(played),
        await aPractice(played),
      ];
      const id = await aPerson(played, { name: 'Zoë 🩺 𝒵', locale: 'en' }, [second], {
        role: 'manager',
        receives: false,
      });
      await write(async (tx) => {
        const row = { person_id: id, role: 'assistant', since: now.subtract({ hours: 1 }) };
        await tx
          .insertInto('membership')
          .values([
            { ...row, practice_id: first },
            { ...row, practice_id: left, left_at: now },
          ])
          .execute();
      });
      const person = await personById(read, id);
      expect(person).toMatchObject({ id, name: 'Zoë 🩺 𝒵', locale: 'en', operator: false });
      expect(person?.memberships).toEqual([
        { practiceId: first, role: 'assistant', receives: true },
        { practiceId: second, role: 'manager', receives: false },
      ]);
      return person;
    },
    'who is a member nowhere, and nobody': async (played) => {
      const id = await aPerson(played, { operator: true });
      expect(await personById(played.read, id)).toMatchObject({ operator: true, memberships: [] });
      expect(await personById(played.read, nobody)).toBeNull();
    },
  },
  personByEmail: {
    'by her address in lower case': async ({ read, cast }) => {
      const person = await personByEmail(read, cast.camille.email);
      expect(person).toMatchObject({ name: 'Dr Camille Moreau', email: cast.camille.email });
      expect(await personByEmail(read, cast.camille.email.toUpperCase())).toBeNull();
      expect(await personByEmail(read, '')).toBeNull();
      return person;
    },
  },
  recipientsOf: {
    'those who receive and have not left, by name as people order names': async (played) => {
      const { read, now } = played;
      const [here, elsewhere] = [await aPractice(played), await aPractice(played)];
      for (const name of ['Zoé', 'élodie', 'Étienne', 'ana', 'Eva', 'Øyvind'])
        await aPerson(played, { name }, [here, elsewhere]);
      await aPerson(played, { name: 'Bruno' }, [here], { receives: false });
      await aPerson(played, { name: 'Carla' }, [here], { left_at: now });
      await aPerson(played, { name: 'Dora' }, [elsewhere]);
      const recipients = await recipientsOf(read, here);
      const names = recipients.map((one) => one.name);
      expect(names).toEqual(['ana', 'élodie', 'Étienne', 'Eva', 'Øyvind', 'Zoé']);
      expect(recipients.every((one) => one.memberships.length === 2)).toBe(true);
      return recipients;
    },
    nobody: async (played) => {
      expect(await recipientsOf(played.read, await aPractice(played))).toEqual([]);
      expect(await recipientsOf(played.read, nobody)).toEqual([]);
    },
  },
  hasRecipient: {
    'whether one is left': async (played) => {
      const { read, now } = played;
      const practice = await aPractice(played);
      const asked = [await hasRecipient(read, practice)];
      await aPerson(played, {}, [practice], { receives: false });
      await aPerson(played, {}, [practice], { left_at: now });
      asked.push(await hasRecipient(read, practice));
      await aPerson(played, {}, [practice]);
      asked.push(await hasRecipient(read, practice));
      expect(asked).toEqual([false, false, true]);
    },
  },
  namesOf: {
    'of those who have left too, each once': async (played) => {
      const [one, left] = [
        await aPerson(played, { name: 'Une' }),
        await aPerson(played, { name: '' }, [await aPractice(played)], { left_at: played.now }),
      ];
      const names = await namesOf(played.read, [one, left, one, nobody]);
      expect([...names].sort()).toEqual(
        [
          [one, 'Une'],
          [left, ''],
        ].sort(),
      );
      expect(await namesOf(played.read, [])).toEqual(new Map());
    },
  },
  passwordOf: {
    'null while she has none, and of nobody': async (played) => {
      const [with_, without] = [await aPerson(played, { password_hash: 'h' }), await aPerson(played)];
      const hashes = [with_, without, nobody].map((id) => passwordOf(played.read, id));
      expect(await Promise.all(hashes)).toEqual(['h', null, null]);
    },
  },
  holdPassword: {
    'as it is, and nobody changes it meanwhile': async (played) => {
      const { write } = played;
      const [with_, without] = [await aPerson(played, { password_hash: 'h' }), await aPerson(played)];
      const held = (id: PersonId) => write((tx) => holdPassword(tx, id));
      expect([await held(with_), await held(without), await held(nobody)]).toEqual(['h', null, null]);
      let saved: Promise<unknown> = Promise.resolve();
      let isSaved = false;
      await played.whileAnotherHolds(
        (tx) => holdPassword(tx, with_),
        async () => {
          saved = write((tx) => savePassword(tx, with_, 'new')).then(() => {
            isSaved = true;
          });
          expect(await held(with_)).toBe('h');
          expect(isSaved).toBe(false);
        },
      );
      await saved;
      expect(await held(with_)).toBe(played.kind === 'postgres' ? 'new' : 'h');
    },
  },
  savePassword: {
    'hers and nobody else’s, again and again': async (played) => {
      const { read, write } = played;
      const [her, other] = [await aPerson(played), await aPerson(played, { password_hash: 'theirs' })];
      for (const hash of ['one', 'two']) await write((tx) => savePassword(tx, her, hash));
      await write((tx) => savePassword(tx, nobody, 'none'));
      expect([await passwordOf(read, her), await passwordOf(read, other)]).toEqual(['two', 'theirs']);
    },
  },
  endMembership: {
    'once, at one practice': async (played) => {
      const { read, write, now } = played;
      const [here, there] = [await aPractice(played), await aPractice(played)];
      const [her, other] = [await aPerson(played, {}, [here, there]), await aPerson(played, {}, [here])];
      const end = (person: PersonId, practice: PracticeId) =>
        write((tx) => endMembership(tx, person, practice, now.add({ milliseconds: 1 })));
      expect([await end(her, here), await end(her, here), await end(nobody, here)]).toEqual([
        true,
        false,
        false,
      ]);
      const rows = await read
        .selectFrom('membership')
        .select(['person_id', 'practice_id', 'left_at'])
        .where('person_id', 'in', [her, other])
        .orderBy('person_id')
        .orderBy('practice_id')
        .execute();
      expect(rows.filter((row) => row.left_at !== null)).toEqual([
        { person_id: her, practice_id: here, left_at: now.add({ milliseconds: 1 }) },
      ]);
      return rows;
    },
  },
});
