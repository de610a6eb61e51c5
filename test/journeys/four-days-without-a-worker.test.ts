import { describe, test } from 'vitest';
import type { EnquiryId } from '../../src/database/id.ts';
import { startWorker } from '../../src/server/worker/worker.ts';
import { expectPage as expect } from '../browser.ts';
import { movesAbout } from '../by-hand.ts';
import { camille, ines, lea, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { startJourney } from '../journey.ts';
import { newEnquiry, standingOf } from '../scene.ts';

describe.each(databases)('on the %s database', (kind) => {
  const journey = startJourney(kind, { web: true, worker: false });

  test('each member finds one letter that lists what waits, with a button to all of it, and each patient one offer a working day later (reminding-367)', async () => {
    const { mail, clock, service, transport } = journey.relais;
    const ids: EnquiryId[] = [];
    for (let count = 0; count < 3; count++) {
      ids.push(await newEnquiry(service));
      clock.move({ hours: 1 });
    }
    clock.move({ hours: 24 * 6 });
    const workers = await Promise.all([1, 2].map(() => startWorker(service, transport)));
    const drain = () => Promise.all(workers.map((worker) => worker.drain()));
    await drain();
    const reminders = mail.letters.filter((letter) => /^Rappel/.test(letter.subject));
    expect(reminders.map((letter) => letter.recipient).sort()).toEqual(
      [camille.email, ines.email, theo.email].sort(),
    );
    const listed = reminders[0]?.text.match(/https?:\/\/\S+\/l\/\S+/g) ?? [];
    expect(listed).toHaveLength(3);

    clock.move({ minutes: 10 });
    const page = await journey.page();
    for (const [index, link] of listed.slice(0, 2).entries()) {
      await page.goto(link);
      await page.getByRole('button', { name: 'Ouvrir la demande' }).click();
      await expect(page.getByRole('heading', { name: `Demande de ${lea.name}` })).toBeVisible();
      await expect(page).toHaveURL(new RegExp(ids[index] ?? ''));
      await movesAbout(page);
      await expect(
        page.getByRole('listitem').filter({ hasText: 'Lue' }).locator('time').first(),
      ).toBeVisible();
    }
    await page.context().close();

    const all = `${journey.relais.url}/desk`;
    expect(reminders[0]?.text.split('\n')).toContain(all);
    const unknown = await journey.page();
    await unknown.goto(all);
    await expect(unknown.getByLabel('Mot de passe')).toBeVisible();
    await unknown.context().close();
    const known = await journey.page();
    await journey.comesIn(known, theo.email);
    await known.goto(all);
    for (const id of ids) await expect(known.locator(`a[href*="${id}"]`).first()).toBeVisible();
    await known.context().close();

    clock.move({ hours: 24 });
    await drain();
    await drain();
    const offers = mail.letters.filter((letter) => /d’autres cabinets/.test(letter.subject));
    expect(offers).toHaveLength(1);
    const standings = await Promise.all(ids.map((id) => standingOf(service, id)));
    expect(standings.map((one) => [one.remindedAt !== null, one.offeredAt !== null])).toEqual([
      [true, false],
      [true, false],
      [true, true],
    ]);
    await Promise.all(workers.map((worker) => worker.stop()));
  });
});
