import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refuse } from '../../src/answering/refuse.ts';
import type { ClosureId, EnquiryId } from '../../src/database/id.ts';
import { newId } from '../../src/database/new-id.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import { paths } from '../../src/words/paths.ts';
import type { Lang } from '../../src/words/write.ts';
import { anId, nobody } from '../an-id.ts';
import { botulinum, camille, castOf, lea, lumiere, type Place } from '../cast.ts';
import { databases } from '../databases.ts';
import { decoded } from '../forms.ts';
import { httpVisitor } from '../http-visitor.ts';
import { lookingAt, memberAt, newEnquiry, openedForm } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

const { horizon, parc, beausejour } = castOf();
const tilleuls = { name: 'Cabinet des Tilleuls', reference: 'cabinet-des-tilleuls-lyon' };
const ajaccio = { name: 'Cabinet des Tilleuls', reference: 'cabinet-des-tilleuls-ajaccio' };

/** What a page says, without its tags. */
const said = (html: string) =>
  decoded(html.replaceAll('<!-- -->', '').replaceAll(/<[^>]+>/g, ' '))
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe.each(databases)('before she writes, on the %s database', (kind) => {
  let relais: TestService;
  beforeAll(async () => {
    relais = await startService(kind, { web: true, worker: false });
  });
  afterAll(() => relais.stop());

  const idOf = async ({ reference }: Place) =>
    (await practiceByReference(relais.service.database.read, reference))?.id ?? nobody;
  const closes = async (
    practice: Place,
    more: { first: string; last: string | null; note?: string; reason?: string },
  ) => {
    const practice_id = await idOf(practice);
    const last_day = more.last === null ? null : Temporal.PlainDate.from(more.last);
    await relais.service.database.transact((tx) =>
      tx
        .insertInto('closure')
        .values({
          ...{
            id: newId<ClosureId>(relais.service.chance),
            practice_id,
            reason: more.reason ?? 'leave',
            note: more.note ?? null,
          },
          ...{ first_day: Temporal.PlainDate.from(more.first), last_day },
        })
        .execute(),
    );
    relais.clock.move({ minutes: 1 });
  };
  const opens = async (practice: Place) => {
    const practice_id = await idOf(practice);
    await relais.service.database.transact((tx) =>
      tx.deleteFrom('closure').where('practice_id', '=', practice_id).execute(),
    );
    relais.clock.move({ minutes: 1 });
  };
  /** The profile and the form of a practice, as a patient gets them. */
  const pagesOf = async ({ reference }: Place, lang: Lang = 'fr', query = '') => {
    const patient = httpVisitor(relais.url);
    const addresses = [paths[lang].profile(reference), paths[lang].ask(reference)];
    return Promise.all(addresses.map(async (address) => (await patient.get(address + query)).text));
  };

  test('the nearest others without a procedure, near ones first, the rest under a heading (offering-242, offering-250, offering-252)', async () => {
    for (const page of await pagesOf(tilleuls)) {
      const [near = '', further = ''] = page.split('Plus loin');
      expect(said(near)).toContain('Chacun propose au moins une procédure de ce cabinet.');
      expect(said(near)).toMatch(/Cabinet Lumière Lyon, à 0,3 km .*Cabinet du Parc Lyon, à 0,8 km/);
      expect(said(further)).toMatch(/Clinique Sainte-Odile Montpellier, à 250 km/);
    }
    const [page = ''] = await pagesOf(tilleuls, 'fr', '?procedure=nothing-of-the-kind');
    expect(said(page)).toContain('Chacun propose au moins une procédure de ce cabinet.');
    const [chosen = ''] = await pagesOf(tilleuls, 'fr', '?procedure=laser-epilation');
    expect(said(chosen)).not.toContain('Chacun propose');
    expect(said(chosen)).toContain('Cabinet Lumière');
  });

  test('none is near: the page says so and names the nearest all the same (offering-243)', async () => {
    const fr = await pagesOf(tilleuls, 'fr', '?procedure=lifting');
    const en = await pagesOf(tilleuls, 'en', '?procedure=lifting');
    for (const page of fr)
      expect(said(page)).toMatch(
        /Aucun autre cabinet à moins de 60 km\. Voici les plus proches\. Plus loin Clinique Sainte-Odile Montpellier, à 250 km/,
      );
    for (const page of en)
      expect(said(page)).toMatch(
        /No other practice within 60\skm\. These are the nearest\..* Further away .*250 km away/,
      );
  });

  test('on an island only those of the island, and nobody where there is none (offering-244, offering-248)', async () => {
    await closes(ajaccio, { first: '2026-06-01', last: null });
    const [island = ''] = await pagesOf(ajaccio);
    expect(said(island)).toContain('Ajaccio, à');
    expect(said(island)).not.toMatch(/Plus loin|(Nice|Marseille), à/);
    await relais.service.database.transact((tx) =>
      tx.updateTable('practice').set({ phone: null }).where('territory', 'in', ['FR-2A', 'FR-2B']).execute(),
    );
    relais.clock.move({ minutes: 1 });
    for (const page of await pagesOf(ajaccio))
      expect(said(page)).toContain('Il n’y a pas d’autre cabinet à vous proposer pour l’instant.');
  });

  test('a closure from tomorrow on, with its days, its reason and its message (asking-241, asking-253, asking-254)', async () => {
    await closes(parc, { first: '2026-06-10', last: '2026-06-30', note: 'Le Dr Rey nous remplace.' });
    for (const page of await pagesOf(parc)) {
      expect(said(page)).toMatch(
        /Ce cabinet sera fermé du 10 juin 2026 au 30 juin 2026 \(congés\)\. Vous pouvez écrire dès maintenant : la réponse attendra peut-être sa réouverture\. Le Dr Rey nous remplace\./,
      );
      expect(said(page)).toContain('D’autres cabinets');
    }
    for (const page of await pagesOf(parc, 'en'))
      expect(said(page)).toContain('This practice will be closed from 10 June 2026 to 30 June 2026 (leave).');
    await opens(parc);
    await closes(parc, { first: '2026-06-11', last: null });
    for (const page of await pagesOf(parc))
      expect(said(page)).toContain(
        'Ce cabinet fermera le 11 juin 2026 (congés) et n’a pas annoncé de réouverture.',
      );
    await opens(parc);
    await closes(parc, { first: '2026-06-10', last: '2026-06-10' });
    for (const page of await pagesOf(parc)) {
      expect(said(page)).toContain('Ce cabinet sera fermé le 10 juin 2026 (congés).');
      expect(said(page)).not.toContain('D’autres cabinets');
    }
    await opens(parc);
    await closes(parc, { first: '2026-06-12', last: null });
    for (const page of await pagesOf(parc)) expect(said(page)).not.toMatch(/fermera|sera fermé/);
    await opens(parc);
  });

  test('a closure for another reason gives none (asking-252)', async () => {
    await closes(parc, { first: '2026-06-10', last: '2026-06-10', reason: 'other' });
    for (const page of await pagesOf(parc)) expect(said(page)).toContain('sera fermé le 10 juin 2026. Vous');
    await opens(parc);
  });

  test('on an offer: names that lead to profiles, street, hours, and what is told before writing (offering-253, offering-254, offering-255)', async () => {
    const patient = httpVisitor(relais.url);
    const { service } = relais;
    const { location } = await patient.post(paths.fr.ask(lumiere.reference), {
      ...{ procedure: botulinum, name: lea.name, email: lea.email, phone: lea.phone },
      ...{ message: 'Est-ce douloureux ?', consent: 'yes', form: openedForm(service) },
    });
    const [, enquiryId = ''] = /^\/demande\/([^/]+)\/envoyee$/.exec(location) ?? [];
    await refuse(service, await memberAt(service, camille.email), {
      ...(await lookingAt(service, anId<EnquiryId>(enquiryId))),
      ...{ reason: 'unavailable', sentence: '' },
    });
    await closes(horizon, { first: '2026-06-10', last: '2026-06-12' });
    for (let count = 0; count < 3; count++) await newEnquiry(service, { practice: parc.reference });
    await opens(parc);
    const offer = async () => (await patient.get(`/demande/${enquiryId}/autres-cabinets`)).text;
    const page = await offer();
    for (const { reference } of [horizon, parc, beausejour])
      expect(page).toContain(
        `<a href="/fr/cabinets/${reference}?procedure=${botulinum}" target="_blank" rel="noopener noreferrer">`,
      );
    const [near = '', further = ''] = page.split('Plus loin');
    expect(said(near)).toMatch(
      /Clinique de l’Horizon \(dans un nouvel onglet\) 22 rue des Tanneurs, 69002 Lyon · à 0,6 km Ouvert jusqu’à 12 h/,
    );
    expect(said(near)).toContain('Ce cabinet sera fermé du 10 juin 2026 au 12 juin 2026 (congés).');
    expect(said(further)).toMatch(/Cabinet Beauséjour .*13002 Marseille · à 276 km/);
    relais.clock.move({ hours: 24 * 7 });
    const later = said(await offer());
    expect(later).toMatch(/Clinique de l’Horizon .*Cabinet du Parc .*n’a pas lu ses 3 dernières demandes/);
    expect(later).not.toContain('sera fermé');
  });
});
