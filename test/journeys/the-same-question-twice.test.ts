import { describe, test } from 'vitest';
import { expectPage as expect } from '../browser.ts';
import { movesAbout } from '../by-hand.ts';
import { camille, lea, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { startJourney } from '../journey.ts';
import { newEnquiry, standingOf } from '../scene.ts';

describe.each(databases)('on the %s database', (kind) => {
  const journey = startJourney(kind);
  const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };

  const minutes = async (count: number) => {
    await journey.relais.worker?.drain();
    journey.relais.clock.move({ minutes: count });
  };

  async function openedBy(link: string, button: string, options: object = {}) {
    const page = await journey.page(options);
    await page.goto(link);
    await page.getByRole('button', { name: button }).click();
    if (button === 'Ouvrir la demande') await movesAbout(page);
    return page;
  }

  const atDesk = async (email: string) => {
    const page = await journey.page();
    await journey.comesIn(page, email);
    return page;
  };
  const address = (path: string) => `${journey.relais.url}${path}`;

  /** The alert of the enquiry that was sent last. */
  const alertTo = async (email: string, before: number, subject: RegExp) =>
    journey.relais.mail.letter(
      (one) =>
        one.recipient === email &&
        subject.test(one.subject) &&
        journey.relais.mail.letters.indexOf(one) >= before,
    );

  test('the second points at the first, which says where it stands; the first is spam by mistake, and the second waits again', async () => {
    const { service, mail } = journey.relais;
    const first = await newEnquiry(service, { email: lea.email });
    await mail.to(camille.email, /^Nouvelle demande/);
    await minutes(30);
    const before = mail.letters.length;
    const second = await newEnquiry(service, { email: lea.email });
    const alert = await alertTo(camille.email, before, /^Nouvelle demande/);
    const received = await alertTo(lea.email, before, /bien partie/);
    await minutes(10);

    const doctor = await openedBy(mail.linkIn(alert.text), 'Ouvrir la demande');
    await expect(doctor.getByText(/Peut-être un doublon de/)).toBeVisible();
    await doctor.getByText('Refuser', { exact: true }).click();
    const chosen = doctor.getByLabel('S’il s’agit d’un doublon, de quelle demande').filter({ visible: true });
    await expect(chosen).toHaveValue(first);
    await chosen.selectOption('');
    await doctor.getByRole('button', { name: /Doublon/ }).click();
    await expect(doctor.getByText('Faites un choix.')).toBeVisible();
    await chosen.selectOption(first);
    await doctor.getByRole('button', { name: /Doublon.*où en est sa première demande/ }).click();
    await expect(doctor.getByText('La demande est refusée.')).toBeVisible();

    const told = await mail.to(lea.email, /a déjà votre demande/);
    expect(told.text).toMatch(/a bien reçu l’alerte de votre première demande, du mardi 9\s+juin/);
    const patient = await openedBy(mail.linkIn(told.text), 'Ouvrir ma page', phone);
    expect(patient.url()).toContain(first);
    await patient.goto(mail.linkIn(received.text));
    await patient.getByRole('button', { name: 'Ouvrir ma page' }).click();
    expect(patient.url()).toContain(second);
    await expect(patient.getByText('comme doublon de votre première demande')).toBeVisible();
    await expect(patient.getByText('Le cabinet a bien reçu l’alerte')).toBeVisible();
    await patient.getByRole('button', { name: 'Ouvrir ma première demande' }).click();
    expect(patient.url()).toContain(first);

    await minutes(10);
    const member = await atDesk(theo.email);
    await member.goto(address(`/desk/enquiries/${first}`));
    await member.getByText('Refuser', { exact: true }).click();
    await expect(
      member.getByText('Le motif « doublon » n’est pas proposé').filter({ visible: true }),
    ).toBeVisible();
    await expect(member.getByRole('button', { name: /^Doublon/ })).toHaveCount(0);
    await member.getByRole('button', { name: /Demande indésirable/ }).click();
    await expect(member.getByText('La demande est refusée.')).toBeVisible();
    expect(await standingOf(service, second)).toMatchObject({ state: 'open', handledAt: null });

    const open = await mail.to(camille.email, /est de nouveau ouverte/);
    await patient.goto(address(`/demande/${second}`));
    await expect(patient.getByText('Votre demande est de nouveau ouverte')).toBeVisible();
    await expect(patient.getByRole('heading', { name: 'Votre première demande' })).toHaveCount(0);
    expect(await patient.content()).not.toMatch(/indésirable/i);

    await doctor.goto(mail.linkIn(open.text));
    await doctor.getByRole('button', { name: 'Ouvrir la demande' }).click();
    await movesAbout(doctor);
    await expect(
      doctor.getByRole('log').getByText('La première demande a été classée indésirable'),
    ).toBeVisible();
    await doctor.getByText('Répondre', { exact: true }).click();
    await doctor.getByLabel('Votre réponse').fill('Oui : jeudi à 15 h ?');
    await doctor.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await expect(doctor.getByText('Votre réponse est partie.')).toBeVisible();
    await mail.to(lea.email, /vous a répondu/);
    await patient.reload();
    await expect(patient.getByText('jeudi à 15 h')).toBeVisible();
  });

  test('the first is refused: the second leads to its offer; a day later only what is contested is taken up again', async () => {
    const { service, mail } = journey.relais;
    const email = 'lea.twice@courriel.example';
    const asking = { email, phone: '' };
    const first = await newEnquiry(service, asking);
    await minutes(30);
    const second = await newEnquiry(service, asking);
    await minutes(10);
    const member = await atDesk(theo.email);
    for (const [id, reason] of [
      [second, /^Doublon/],
      [first, /actuellement indisponible/],
    ] as const) {
      await member.goto(address(`/desk/enquiries/${id}`));
      await member.getByText('Refuser', { exact: true }).click();
      await member.getByRole('button', { name: reason }).click();
      await expect(member.getByText('La demande est refusée.')).toBeVisible();
      await minutes(5);
    }
    await mail.to(email, /ne peut pas donner suite/);
    const asked = mail.letters.filter((one) => one.recipient === email && /bien partie/.test(one.subject));
    const patient = await openedBy(mail.linkIn(asked.at(-1)?.text ?? ''), 'Ouvrir ma page', phone);
    expect(patient.url()).toContain(second);
    await expect(
      patient.getByText('Le cabinet ne peut pas donner suite à votre première demande'),
    ).toBeVisible();
    await patient.getByRole('button', { name: 'Voir d’autres cabinets' }).click();
    expect(patient.url()).toContain(`${first}/autres-cabinets`);
    await expect(patient.getByRole('checkbox').first()).toBeVisible();

    await member.goto(address(`/desk/enquiries/${second}`));
    await expect(member.getByRole('button', { name: 'Annuler le refus' })).toBeVisible();
    await minutes(60 * 24 + 1);
    await journey.comesIn(member, theo.email);
    await member.goto(address(`/desk/enquiries/${second}`));
    await expect(member.getByText('Ce refus date de plus de 24 heures')).toBeVisible();
    await expect(member.getByRole('button', { name: 'Annuler le refus' })).toHaveCount(0);

    await patient.goto(address(`/demande/${second}`));
    await patient.getByLabel('Votre message').fill('C’était une autre question.');
    await patient.getByRole('button', { name: 'Envoyer' }).click();
    await expect(patient.getByText('Votre message est parti.')).toBeVisible();
    await minutes(5);
    await member.reload();
    await member.getByRole('button', { name: 'Annuler le refus' }).click();
    await expect(member.getByText('La demande est de nouveau ouverte.')).toBeVisible();
    await mail.to(email, /a repris votre demande/);
    await patient.reload();
    await expect(patient.getByText('Le cabinet a repris votre demande.')).toBeVisible();
  });
});
