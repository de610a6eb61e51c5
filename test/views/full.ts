import { answer } from '../../src/answering/answer.ts';
import { refuse } from '../../src/answering/refuse.ts';
import { questionLimits } from '../../src/asking/question-limits.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import { smtpTransport } from '../../src/letters/transport.ts';
import { importDirectory } from '../../src/people/import-directory.ts';
import { sampleSignIns } from '../../src/server/sample/sign-ins.ts';
import { paths } from '../../src/words/paths.ts';
import type { Lang } from '../../src/words/write.ts';
import { botulinum, camille, ines, lea, lumiere, theo } from '../cast.ts';
import { setClock } from '../clock.ts';
import { databases } from '../databases.ts';
import { said } from '../said.ts';
import { asks, deliverAll, earlier, lookingAt, memberAt, openedForm, patientOf } from '../scene.ts';
import { startService } from '../service.ts';
import { jarOf, patientJar, signedInJar } from './jars.ts';
import type { Routed } from './view.ts';
import { allRead } from './world.ts';

const longest = { practice: 200, procedure: 200, member: 120 };

/** A name of so many letters in words as long as any, and one in a single word that no line holds. */
const inWords = (begin: string, length: number) =>
  `${begin}${' Saint-Rémy-en-Bouzemont-Saint-Genest'.repeat(length)}`.slice(0, length - 1).concat('x');
const inOneWord = (begin: string, length: number) =>
  `${begin}${'wattignies'.repeat(length)}`.slice(0, length);

const names = {
  practice: inWords('Cabinet', longest.practice),
  clinic: inOneWord('Clinique', longest.practice),
  procedure: inWords('Injections', longest.procedure),
  theo: inWords('Théo', longest.member),
  camille: inOneWord('Docteure', longest.member),
  patient: inWords('Léa', questionLimits.name),
  another: inOneWord('Léa', questionLimits.name),
};
const longText = 'Bonjour, je souhaite savoir si ce traitement convient à ma peau. '
  .repeat(questionLimits.message)
  .slice(0, questionLimits.message);
const sixty = 60;

/** Everything at its longest: names of as many letters as they may have, a text of 5,000, sixty enquiries at a desk. */
export async function startFull({ lang = 'fr' }: { lang?: Lang } = {}) {
  const relais = await startService(databases.at(-1) ?? 'embedded', { web: true, worker: false }, undefined, {
    sample: true,
    smtpUrl: null,
  });
  const { service, transport, mail } = relais;
  await allRead(service, lang);
  const member = { practice: lumiere.reference };
  await importDirectory(service, {
    procedures: [{ slug: botulinum, name: { fr: names.procedure, en: names.procedure } }],
    practices: [
      { reference: lumiere.reference, name: names.practice, street: names.practice },
      { reference: 'cabinet-du-parc-lyon', name: names.clinic, street: names.clinic },
    ],
    members: [
      { ...member, email: theo.email, name: names.theo },
      { ...member, email: camille.email, name: names.camille },
    ],
  });

  const tokens: Record<string, string> = {};
  const sent = async (place: number, name: string, message: string, at = service) => {
    const phone = `06 39 98 ${20 + Math.floor(place / 50)} ${10 + (place % 50)}`;
    const email = `${'l'.repeat(50)}.${place}@${'courriel'.repeat(7)}.example`;
    const asked = await asks(at, { locale: lang, email, phone, name, message });
    if (!asked.asked || asked.held) throw new Error(`she could not ask: ${JSON.stringify(asked)}`);
    tokens[asked.enquiryId] = asked.token;
    return asked.enquiryId;
  };
  for (let place = 3; place < sixty; place++)
    await sent(place, `${lea.name} ${place}`, 'Bonjour', earlier(service, { hours: 3 * place }));
  const answered = await sent(0, names.patient, longText);
  const refused = await sent(1, names.another, inOneWord('Bonjour', questionLimits.message));
  const fresh = await sent(2, names.patient, longText);
  await deliverAll(service, transport);
  const by = await memberAt(service, camille.email);
  await answer(service, by, { ...(await lookingAt(service, answered)), text: longText });
  await writeAgain(service, await patientOf(service, answered), {
    text: said(longText),
    formToken: openedForm(service),
  });
  const form = await lookingAt(service, refused);
  await refuse(service, by, { ...form, reason: 'unavailable', sentence: inWords('Pardon', 200) });
  const far = smtpTransport(mail.url());
  mail.answer(camille.email, 550);
  await sent(sixty, names.patient, 'Bonjour');
  await deliverAll(service, far);
  far.close();

  const practice = await practiceByReference(service.database.read, lumiere.reference);
  const jars = {
    nobody: jarOf([]),
    patient: patientJar(tokens),
    member: await signedInJar(service, theo.email, null),
    'member by a link': await signedInJar(service, theo.email, fresh),
    manager: await signedInJar(service, ines.email, null),
    operator: await signedInJar(service, sampleSignIns.operator, null),
  };
  const begun = service.clock.now();
  return {
    ...relais,
    again: async () => setClock(relais.clock, begun),
    jars,
    enquiries: { answered, refused, fresh },
    practiceId: practice!.id,
  };
}

type Full = Awaited<ReturnType<typeof startFull>>;

/** Where long names and long texts stand, and long lists. */
export const fullViews = (lang: Lang): Routed<Full>[] => {
  const { results, profile, ask } = paths[lang];
  const desk = { who: 'member', route: '/desk' } as const;
  const enquiry = { who: 'member', route: '/desk/enquiries/:id' } as const;
  const hers = { who: 'patient', route: '/demande/:id' } as const;
  const stranger = { who: 'nobody', route: '/:lang/*?' } as const;
  return [
    { ...stranger, name: 'full-results', address: `${results}?procedure=${botulinum}&town=lyon` },
    { ...stranger, name: 'full-profile', address: profile(lumiere.reference) },
    { ...stranger, name: 'full-ask', address: `${ask(lumiere.reference)}?procedure=${botulinum}` },
    { ...hers, name: 'full-private-page', address: ({ enquiries }) => `/demande/${enquiries.fresh}` },
    {
      ...hers,
      name: 'full-private-page-answered',
      address: ({ enquiries }) => `/demande/${enquiries.answered}`,
    },
    {
      ...hers,
      name: 'full-private-page-refused',
      address: ({ enquiries }) => `/demande/${enquiries.refused}`,
    },
    {
      ...hers,
      route: '/demande/:id/autres-cabinets',
      name: 'full-offer',
      address: ({ enquiries }) => `/demande/${enquiries.refused}/autres-cabinets`,
      shows: '.other',
    },
    { ...desk, name: 'full-desk', address: '/desk', shows: '.enquiry' },
    { ...desk, name: 'full-desk-all', address: '/desk?show=all', shows: '.enquiry' },
    { ...enquiry, name: 'full-enquiry', address: ({ enquiries }) => `/desk/enquiries/${enquiries.fresh}` },
    {
      ...enquiry,
      name: 'full-enquiry-history',
      address: ({ enquiries }) => `/desk/enquiries/${enquiries.answered}`,
      act: (page) => page.locator('.history > summary').click(),
      shows: '.history[open]',
    },
    {
      ...enquiry,
      name: 'full-enquiry-refused',
      address: ({ enquiries }) => `/desk/enquiries/${enquiries.refused}`,
    },
    {
      ...enquiry,
      who: 'member by a link',
      name: 'full-enquiry-by-a-link',
      address: ({ enquiries }) => `/desk/enquiries/${enquiries.fresh}`,
    },
    { ...desk, route: '/desk/figures', name: 'full-figures', address: '/desk/figures' },
    {
      ...desk,
      route: '/desk/figures/enquiries',
      name: 'full-figures-list',
      address: '/desk/figures/enquiries?set=sent',
    },
    { ...desk, route: '/desk/sessions', name: 'full-sessions', address: '/desk/sessions' },
    {
      who: 'manager',
      route: '/desk/practices/:id',
      name: 'full-practice',
      address: ({ practiceId }) => `/desk/practices/${practiceId}`,
    },
    { who: 'operator', route: '/operator', name: 'full-operator', address: '/operator' },
    {
      who: 'operator',
      route: '/operator/figures',
      name: 'full-operator-figures',
      address: '/operator/figures',
    },
    {
      who: 'operator',
      route: '/operator/figures/enquiries',
      name: 'full-operator-list',
      address: '/operator/figures/enquiries?days=90&set=sent',
    },
  ];
};
