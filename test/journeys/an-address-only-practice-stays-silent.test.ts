import { describe, test } from 'vitest';
import { newId } from '../../src/database/new-id.ts';
import { transact } from '../../src/database/service.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import { expectPage as expect } from '../browser.ts';
import { lea } from '../cast.ts';
import { databases } from '../databases.ts';
import { startJourney } from '../journey.ts';
import { newEnquiry } from '../scene.ts';

const addressOnly = 'clinique-des-quatre-vents-paris';

describe.each(databases)('on the %s database', (kind) => {
  const journey = startJourney(kind);

  const closes = (reference: string) =>
    transact(journey.relais.service, async ({ tx, chance }) => {
      const practice = await practiceByReference(tx, reference);
      const first_day = Temporal.PlainDate.from('2026-06-10');
      await tx
        .insertInto('closure')
        .values({ id: newId(chance), practice_id: practice!.id, first_day, reason: 'illness' })
        .execute();
    });

  test('it is alerted but not reminded; Léa is offered others, one of which closes before she clicks', async () => {
    const { mail, clock, worker, service } = journey.relais;
    await newEnquiry(service, { email: lea.email, practice: addressOnly });
    await mail.letter((letter) => /Nouvelle demande/.test(letter.subject));
    await worker?.drain();
    clock.move({ hours: 48 });
    await worker?.drain();
    const offer = await mail.to(lea.email, /Pas encore de réponse/);
    expect(mail.letters.filter((letter) => /^Rappel/.test(letter.subject))).toEqual([]);

    const page = await journey.page({ javaScriptEnabled: false });
    await page.goto(mail.linkIn(offer.text));
    await page.getByRole('button', { name: 'Ouvrir ma page' }).click();
    const boxes = page.getByRole('checkbox');
    await expect(boxes.first()).toHaveAccessibleName(/Cabinet Valmont.*Paris/);
    await boxes.first().check();
    await closes('cabinet-valmont-paris');
    await page.getByRole('button', { name: 'Envoyer aux cabinets cochés' }).click();
    await expect(page.getByText('Rien n’est parti.', { exact: true })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /Valmont/ })).toHaveCount(0);

    await boxes.first().check();
    await page.getByRole('button', { name: 'Envoyer aux cabinets cochés' }).click();
    await expect(page.getByText('Votre demande est envoyée aux cabinets')).toBeVisible();
    await page.getByRole('link', { name: 'Retour à ma demande' }).click();
    await expect(page.getByRole('heading', { name: /Votre demande à la Clinique des Quatre/ })).toBeVisible();
    await worker?.drain();
    clock.move({ hours: 24 * 20 });
    await worker?.drain();
    const toFirst = mail.letters.filter((letter) => letter.recipient.includes('quatre-vents-paris'));
    expect(toFirst.map((letter) => letter.subject)).toEqual([expect.stringMatching(/^Nouvelle demande/)]);
    await page.context().close();
  });
});
