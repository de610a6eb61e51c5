import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import { refuse } from '../../src/answering/refuse.ts';
import { expectOf } from '../../src/asking/expect-of.ts';
import { usualDelayOf } from '../../src/asking/usual-delay-of.ts';
import type { ClosureId, EnquiryId, ProcedureId } from '../../src/database/id.ts';
import { newId } from '../../src/database/new-id.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import { othersNear } from '../../src/offering/find-others.ts';
import { sendOn } from '../../src/offering/send-on.ts';
import { alarms } from '../../src/watching/alarms.table.ts';
import type { Cast, Place } from '../cast.ts';
import { databases } from '../databases.ts';
import { said } from '../said.ts';
import { lookingAt, memberAt, openedForm, patientOf } from '../scene.ts';
import { enterScene, type Scene } from '../stage.ts';

const guadeloupe = { territory: 'FR-971', zone: 'America/Guadeloupe', latitude: 16.24, longitude: -61.53 };
const reunion = { territory: 'FR-974', zone: 'Indian/Reunion', latitude: -20.88, longitude: 55.45 };

describe.each(databases)('what is near, on the %s database', (kind) => {
  let relais: Scene;
  let cast: Cast;
  beforeEach(async () => {
    relais = await enterScene(kind);
    cast = relais.cast;
  });
  afterEach(() => relais.stop());

  const practiceAt = async ({ reference }: Place) => {
    const practice = await practiceByReference(relais.service.database.read, reference);
    if (!practice) throw new Error(`there is no ${reference}`);
    return practice;
  };
  const moves = ({ reference }: Place, to: typeof guadeloupe) =>
    relais.service.database.transact((tx) =>
      tx.updateTable('practice').set(to).where('reference', '=', reference).execute(),
    );
  const closes = async (practice: Place, first: string, last: string | null) => {
    const { id } = await practiceAt(practice);
    await relais.service.database.transact((tx) =>
      tx
        .insertInto('closure')
        .values({
          ...{ id: newId<ClosureId>(relais.service.chance), practice_id: id, reason: 'leave', note: null },
          first_day: Temporal.PlainDate.from(first),
          last_day: last === null ? null : Temporal.PlainDate.from(last),
        })
        .execute(),
    );
  };
  /** Camille refuses an enquiry, which offers others at once. */
  const refuses = async (enquiryId: EnquiryId) => {
    const doctor = await memberAt(relais.service, cast.camille.email);
    const form = { ...(await lookingAt(relais.service, enquiryId)), sentence: '' };
    expect(await refuse(relais.service, doctor, { ...form, reason: 'unavailable' })).toEqual({ done: true });
  };
  const near = async (from: Place, procedureId: ProcedureId | null = null) =>
    (await othersNear(relais.service, await practiceAt(from), procedureId)).map(
      ({ practice }) => practice.reference,
    );
  const practises = async (place: Place, procedure: ProcedureId | null, available = true) => {
    const { id } = await practiceAt(place);
    await relais.service.database.transact(async (tx) => {
      await tx.deleteFrom('practice_procedure').where('practice_id', '=', id).execute();
      if (procedure !== null)
        await tx
          .insertInto('practice_procedure')
          .values({ practice_id: id, procedure_id: procedure, available })
          .execute();
    });
  };
  const procedure = async (slug: string) => {
    const id = newId<ProcedureId>(relais.service.chance);
    const name = `${slug}-${id}`;
    await relais.service.database.transact((tx) =>
      tx.insertInto('procedure').values({ id, slug: name, name_fr: name, name_en: name }).execute(),
    );
    return id;
  };
  const at = (text: string) => {
    const now = Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Paris').toInstant();
    relais.clock.move(relais.clock.now().until(now));
  };

  test('who is overseas is offered nobody of the mainland, and stands on the alarm list (offering-244, offering-248)', async () => {
    await moves(cast.lumiere, guadeloupe);
    expect(await near(cast.lumiere)).toEqual([]);
    const enquiryId = await relais.newEnquiry();
    await refuses(enquiryId);
    expect((await relais.factsOf(enquiryId)).map((fact) => fact.kind)).toContain('found-nobody');
    const { enquiries } = await alarms(relais.service.database.read);
    expect(enquiries).toMatchObject([{ id: enquiryId, foundNobody: true }]);
  });

  test('on one island they are offered each other, and nobody else (offering-244)', async () => {
    await moves(cast.lumiere, guadeloupe);
    await moves(cast.horizon, guadeloupe);
    await moves(cast.parc, reunion);
    expect(await near(cast.lumiere)).toEqual([cast.horizon.reference]);
    expect(await near(cast.port)).not.toContain(cast.horizon.reference);
  });

  test('one that moves across the sea between letter and click is not asked (offering-249)', async () => {
    const enquiryId = await relais.newEnquiry();
    await refuses(enquiryId);
    await moves(cast.horizon, reunion);
    const [horizon, parc] = [await practiceAt(cast.horizon), await practiceAt(cast.parc)];
    const { seen } = await lookingAt(relais.service, enquiryId);
    const result = await sendOn(relais.service, await patientOf(relais.service, enquiryId), {
      practiceIds: [horizon.id, parc.id],
      message: said('Bonjour docteur, est-ce douloureux ?'),
      seen,
      formToken: openedForm(relais.service),
      sender: '192.0.2.0/24',
      browser: 'hers',
    });
    expect(result).toMatchObject({
      done: true,
      sent: [{ practiceId: parc.id }],
      not: [{ practiceId: horizon.id, because: 'across-sea' }],
    });
  });

  test('no procedure chosen: the nearest that practise one of those of the practice (offering-250, offering-251)', async () => {
    const [hers, his, other] = [await procedure('hers'), await procedure('his'), await procedure('other')];
    await practises(cast.lumiere, hers, false);
    await practises(cast.horizon, his);
    await practises(cast.parc, hers);
    await practises(cast.port, hers, false);
    await practises(cast.beausejour, other);
    await practises(cast.sainteOdile, hers);
    const found = [cast.parc.reference, cast.sainteOdile.reference];
    expect(await near(cast.lumiere)).toEqual(found);
    expect(await near(cast.lumiere, hers)).toEqual(found);
    expect(await near(cast.lumiere, his)).toEqual([cast.horizon.reference]);
    await practises(cast.lumiere, null);
    expect(await near(cast.lumiere)).toEqual([]);
  });

  test('a closure is told while it begins before the deadline, to the minute (asking-242, asking-243)', async () => {
    await closes(cast.lumiere, '2026-06-19', '2026-06-30');
    const closing = async () =>
      (await expectOf(relais.service, await practiceAt(cast.lumiere), null)).closing.map(({ from }) => from);
    at('2026-06-16T18:59');
    expect(await closing()).toEqual([]);
    at('2026-06-16T19:01');
    expect(await closing()).toEqual(['2026-06-19']);
    at('2026-06-18T23:59');
    expect(await closing()).toEqual(['2026-06-19']);
    at('2026-06-19T00:00');
    const today = await expectOf(relais.service, await practiceAt(cast.lumiere), null);
    expect(today).toMatchObject({ warning: { kind: 'closed' }, closing: [], offersOthers: true });
  });

  test('six answered at once, then three unread: the delay is known, and not said (asking-250)', async () => {
    const doctor = await memberAt(relais.service, cast.camille.email);
    for (let count = 0; count < 6; count++) {
      const enquiryId = await relais.newEnquiry();
      await answer(relais.service, doctor, {
        ...(await lookingAt(relais.service, enquiryId)),
        text: 'Très peu.',
      });
    }
    relais.clock.move({ hours: 7 * 24 });
    const lumiere = await practiceAt(cast.lumiere);
    const usually = await usualDelayOf(relais.service, lumiere);
    expect(usually).toBe('half-a-day');
    expect(await expectOf(relais.service, lumiere, usually)).toMatchObject({ warning: null, usually });
    for (let count = 0; count < 3; count++) await relais.newEnquiry();
    relais.clock.move({ hours: 7 * 24 });
    expect(await usualDelayOf(relais.service, lumiere)).toBe('half-a-day');
    expect(await expectOf(relais.service, lumiere, usually)).toMatchObject({
      warning: { kind: 'unread', count: 3 },
      usually: null,
    });
  });
});
