import { beforeAll, describe, expect, test } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import { rate } from '../../src/asking/rate.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { expectPage } from '../browser.ts';
import { camille, theo } from '../cast.ts';
import { bothDatabases } from '../databases.ts';
import { type HttpVisitor, httpVisitor } from '../http-visitor.ts';
import { startJourney } from '../journey.ts';
import { long } from '../long.ts';
import { lookingAt, memberAt, newEnquiry, patientOf } from '../scene.ts';

const byForms = long ? 200 : 15;
const byDeeds = long ? 200 : 45;

describe.each(bothDatabases)('on the %s database', (kind) => {
  const journey = startJourney(kind, { web: true, worker: false });
  const desks: HttpVisitor[] = [];
  beforeAll(async () => {
    for (const { email } of [camille, theo]) {
      const desk = httpVisitor(journey.relais.url);
      await desk.signIn(email, samplePassword);
      desks.push(desk);
    }
  });

  const lettersSent = async () => {
    const letters = await journey.relais.service.database.read
      .selectFrom('letter')
      .select('enquiry_id')
      .where('kind', '=', 'patient-answered')
      .execute();
    return { letters: letters.length, enquiries: new Set(letters.map((one) => one.enquiry_id)).size };
  };

  test(`of ${byDeeds} pairs of answers at once, one is done and the other is told of the change`, async () => {
    const { service } = journey.relais;
    const members = await Promise.all([camille, theo].map((one) => memberAt(service, one.email)));
    const before = await lettersSent();
    for (let pair = 0; pair < byDeeds; pair++) {
      const enquiryId = await newEnquiry(service);
      const forms = await Promise.all(members.map(() => lookingAt(service, enquiryId)));
      const done = await Promise.all(
        members.map((member, who) =>
          answer(service, member, { enquiryId, seen: 0, submission: '', ...forms[who], text: 'Non.' }),
        ),
      );
      expect(done).toContainEqual({ done: true });
      expect(done).toContainEqual({ done: false, because: 'changed' });
    }
    const after = await lettersSent();
    expect([after.letters - before.letters, after.enquiries - before.enquiries]).toEqual([byDeeds, byDeeds]);
  });

  test(`of ${byForms} pairs of forms sent at once, one goes out and the other keeps its text`, async () => {
    const { service } = journey.relais;
    const before = await lettersSent();
    for (let pair = 0; pair < byForms; pair++) {
      const enquiryId = await newEnquiry(service);
      const texts = ['Oui & <bien sûr>', 'Non, « jamais »'].map((text) => `${text} n° ${pair}`);
      const forms = await Promise.all(desks.map(() => lookingAt(service, enquiryId)));
      const answers = await Promise.all(
        desks.map((desk, who) => {
          const { seen = 0, submission = '' } = forms[who] ?? {};
          const form = { act: 'answer', seen: String(seen), submission, text: texts[who] ?? '' };
          return desk.post(`/desk/enquiries/${enquiryId}`, form);
        }),
      );
      expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
      const stopped = answers.findIndex((answer) => answer.status === 409);
      const kept = /<textarea[^>]*name="text"[^>]*>([^<]*)</.exec(answers[stopped]?.text ?? '')?.[1];
      expect(kept?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(
        texts[stopped],
      );
      const thread = await threadOf(service.database.read, service.keys, enquiryId);
      const sent = thread?.lines.filter((line) => line.fact.kind === 'answered').map((line) => line.words);
      expect(sent).toEqual([texts[1 - stopped]]);
    }
    const after = await lettersSent();
    expect([after.letters - before.letters, after.enquiries - before.enquiries]).toEqual([byForms, byForms]);
  });

  test('Théo is shown what Dr Moreau answered while he wrote, and sends his words after reading it', async () => {
    const { service } = journey.relais;
    const enquiryId = await newEnquiry(service);
    const page = await journey.page();
    await page.goto(`${journey.relais.url}/sign-in?to=/desk/enquiries/${enquiryId}`);
    await page.getByLabel('Adresse e-mail').fill(theo.email);
    await page.getByLabel('Mot de passe').fill(samplePassword);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByText('Répondre', { exact: true }).click();
    await page.getByLabel('Votre réponse').fill('Nous vous rappelons demain.');

    const looking = await lookingAt(service, enquiryId);
    await desks[0]?.post(`/desk/enquiries/${enquiryId}`, {
      act: 'answer',
      text: 'Quelques picotements.',
      submission: looking.submission,
      seen: String(looking.seen),
    });
    await expectPage(page.getByText('Quelques picotements.')).toBeVisible();
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await expectPage(page.getByText(/Votre texte est gardé/)).toBeVisible();
    const kept = page.getByLabel('Votre réponse');
    await expectPage(kept).toHaveValue('Nous vous rappelons demain.');
    await rate(service, await patientOf(service, enquiryId), 'helped');
    await expectPage(page.getByText('Avis du patient sur la réponse · utile')).toBeAttached();
    await expectPage(page.getByText(/Votre texte est gardé/)).toBeVisible();
    await expectPage(kept).toBeVisible();
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await expectPage(page.getByText('Votre réponse est partie.')).toBeVisible();
    const thread = await threadOf(service.database.read, service.keys, enquiryId);
    expect(thread?.lines.filter((line) => line.fact.kind === 'answered').map((line) => line.words)).toEqual([
      'Quelques picotements.',
      'Nous vous rappelons demain.',
    ]);
    await page.context().close();
  });
});
