import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, test } from 'vitest';
import type { EnquiryId } from '../../src/database/id.ts';
import { sampleSignIns } from '../../src/server/sample/sign-ins.ts';
import { proveFigures } from '../../src/watching/prove-figures.ts';
import { nobody } from '../an-id.ts';
import { expectPage as expect } from '../browser.ts';
import { camille, lea, lumiere, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { startJourney } from '../journey.ts';
import { countedAgain, playTheNumbers, theFunnel, theNumbers } from '../the-numbers.ts';

/** The cells of a table by the heads of its rows. */
async function cellsOf(page: Page, name: string): Promise<Record<string, string[]>> {
  const rows = await page.getByRole('table', { name }).getByRole('row').all();
  const cells: Record<string, string[]> = {};
  for (const row of rows.slice(1))
    cells[await row.getByRole('rowheader').innerText()] = await row.getByRole('cell').allInnerTexts();
  return cells;
}

describe.each(databases)('on the %s database', (kind) => {
  const journey = startJourney(kind, { web: true, worker: false });
  let ids: Record<string, EnquiryId>;
  beforeAll(async () => {
    ids = await playTheNumbers(journey.relais.service, journey.relais.transport);
  });

  const prove = async () => {
    while ((await proveFigures(journey.relais.service)) > 0);
  };

  test('what Théo sees, what he downloads and what is counted again are what was counted by hand', async () => {
    const page = await journey.page({ javaScriptEnabled: false });
    await journey.comesIn(page, theo.email);
    await page.getByRole('link', { name: 'Chiffres' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Les chiffres du ${lumiere.name}`);

    const brief = page.getByRole('region', { name: 'En bref' });
    await expect(brief).toContainText('71,4\u00a0%');
    await expect(brief).toContainText(
      `${theNumbers.handled} traitées sur ${theNumbers.counted} prises en compte`,
    );
    await expect(brief).toContainText('4 h');
    await expect(brief).toContainText(/Demandes reçues\s*9/);
    await expect(brief.getByRole('listitem')).toHaveText([
      '1 traitée d’abord par un autre cabinet',
      '1 de moins de deux jours ouvrés',
    ]);
    await expect(page.getByRole('list').filter({ hasText: 'Envoyées' }).getByRole('listitem')).toHaveText([
      /^Envoyées 9.*0 pas encore transmise$/,
      /^Transmises 9.*0 pas encore lue$/,
      /^Lues 9.*2 pas encore traitées$/,
      /^Traitées 6$/,
    ]);
    expect(await cellsOf(page, 'Par semaine d’envoi')).toEqual({
      '8 juin 2026': ['1', '0', '0', '0', '1', '0'],
      '1er juin 2026': ['4', '0', '0', '2', '1', '1'],
      '18 mai 2026': ['3', '0', '0', '0', '3', '0'],
      '11 mai 2026': ['1', '0', '0', '0', '1', '0'],
    });
    expect(await cellsOf(page, 'Par mois d’envoi')).toEqual({
      'juin 2026': ['5', '3', '1', '–', '–'],
      'mai 2026': ['4', '4', '4', '–', '–'],
    });
    expect(await cellsOf(page, 'Par membre')).toMatchObject({
      [theo.name]: ['2', '–'],
      [camille.name]: ['2', '–'],
    });

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Télécharger (CSV)' }).click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    const lines: Record<string, string>[] = parse(csv, { columns: true });
    const minutes = lines
      .filter((line) => line.counted === 'yes')
      .map((line) => Number(line.working_minutes || 'Infinity'))
      .sort((left, right) => left - right);
    expect(minutes).toEqual([30, 120, 150, 240, 720, Infinity, Infinity]);
    expect(lines).toHaveLength(theNumbers.sent);
    for (const stage of ['not-handled', 'handled', 'elsewhere'] as const)
      expect(lines.filter((line) => line.stage === stage)).toHaveLength(theFunnel[stage]);
    expect(csv).not.toContain(lea.name);

    expect(await countedAgain(journey.relais.service, ids)).toEqual(theNumbers);
    await page.context().close();
  });

  test('behind a number stand its patients; a period of days is counted alike', async () => {
    const page = await journey.phone();
    await journey.comesIn(page, theo.email);
    await page.goto(`${journey.relais.url}/desk/figures`);
    await page
      .getByRole('region', { name: 'Le parcours des demandes' })
      .getByRole('link', { name: '2' })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lues, pas encore traitées');
    const list = page.getByRole('list', { name: 'Les demandes derrière ce nombre' });
    await expect(list.getByRole('listitem')).toHaveText([
      /Léa Martin.*jeu\. 4 juin.*refusée \(sans suite\)/s,
      /Léa Martin.*lun\. 1er juin.*lue, pas encore traitée/s,
    ]);
    await list.getByRole('link').last().click();
    await expect(page.getByRole('heading', { name: 'Demande de Léa Martin' })).toBeVisible();
    await page.goBack();
    await page.getByRole('link', { name: 'Retour aux chiffres' }).click();

    await page.getByText('Une autre période').click();
    await page.getByLabel('Du', { exact: true }).fill('2026-05-13');
    await page.getByLabel('Au', { exact: true }).fill('2026-05-23');
    await page.getByRole('button', { name: 'Afficher' }).click();
    const brief = page.getByRole('region', { name: 'En bref' });
    await expect(brief).toContainText('4 traitées sur 4 prises en compte');
    await expect(brief).toContainText('Pas encore assez de demandes\u00a0: 4 sur les 5 nécessaires.');
    await page.getByLabel('Du', { exact: true }).fill('2025-05-13');
    await page.getByLabel('Au', { exact: true }).fill('2025-05-23');
    await page.getByRole('button', { name: 'Afficher' }).click();
    await expect(page.getByText('Aucune demande sur cette période.')).toBeVisible();
    await page.context().close();
  });

  test('a figure that is not its history is an alarm in the morning, until the operator has it written again', async () => {
    const context = await journey.browser.newContext({ locale: 'fr-FR' });
    const page = await context.newPage();
    await prove();
    await journey.comesIn(page, sampleSignIns.operator);
    const proof = page.getByRole('region', { name: 'Contrôle des chiffres' });
    await expect(proof).toContainText(`${Object.keys(ids).length} demandes recalculées`);
    await expect(proof).toContainText('Aucun écart.');
    await journey.relais.service.database.transact((tx) =>
      tx
        .updateTable('enquiry_tally')
        .set({ handled_at: null })
        .where('enquiry_id', '=', ids.quick ?? nobody)
        .execute(),
    );
    journey.relais.clock.move({ hours: 24 });
    await prove();
    await context.clearCookies();
    await journey.comesIn(page, sampleSignIns.operator);
    await expect(proof.getByRole('listitem')).toContainText([`${lumiere.name} · enquiry_tally.handled_at`]);
    await expect(proof.getByRole('listitem')).toHaveCount(1);
    await proof.getByRole('button', { name: 'Corriger d’après l’historique' }).click();
    await expect(page.getByText('Chiffre corrigé d’après l’historique.')).toBeVisible();
    await expect(proof.getByRole('listitem')).toHaveCount(0);

    await page.getByRole('link', { name: 'Chiffres', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Les chiffres de tous les cabinets');
    await expect(
      page.getByRole('list').filter({ hasText: 'Envoyées' }).getByRole('listitem').first(),
    ).toContainText(`Envoyées ${theFunnel.sent + 1}`);
    expect(await cellsOf(page, 'Premières demandes non traitées')).toMatchObject({
      'Cabinet Lumière, Lyon': ['1', expect.stringContaining('lun. 1er juin'), expect.stringMatching(/^75/)],
    });
    await expect(page.locator('main')).not.toContainText(lea.name);
    await page.getByRole('link', { name: 'Simulation' }).click();
    await page.getByLabel('Rappel après').first().fill('1');
    await page.getByLabel('Autres cabinets proposés').fill('2');
    await page.getByRole('button', { name: 'Simuler' }).click();
    await expect(
      page.getByRole('heading', { name: `${Object.keys(ids).length - 1} demandes rejouées` }),
    ).toBeVisible();
    await context.close();
  });
});
