import { answer } from '../../src/answering/answer.ts';
import { contactOutside } from '../../src/answering/contact-outside.ts';
import { refuse } from '../../src/answering/refuse.ts';
import { setAside } from '../../src/answering/set-aside.ts';
import { newFormToken } from '../../src/asking/form-token.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import type { ClosureId, EnquiryId } from '../../src/database/id.ts';
import { newId } from '../../src/database/new-id.ts';
import { type Service, transact } from '../../src/database/service.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import { sendOn } from '../../src/offering/send-on.ts';
import { withdrawOthers } from '../../src/offering/withdraw-others.ts';
import { recipientsOf } from '../../src/people/person.table.ts';
import { saveLife } from '../../src/people/receiving.table.ts';
import { actOnDue } from '../../src/reminding/act-on-due.ts';
import { testify } from '../../src/reminding/testify.ts';
import type { Lang } from '../../src/words/write.ts';
import { nobody } from '../an-id.ts';
import { camille, castOf, lumiere, type Place } from '../cast.ts';
import { said } from '../said.ts';
import { type Asking, asks, earlier, lookingAt, memberAt, openedForm, patientOf } from '../scene.ts';
import { playByLink } from './by-link.ts';
import { playDuplicates } from './duplicates.ts';

const { horizon, parc, sainteOdile } = castOf();
const doctorAtHorizon = 'loic.yvon.3@clinique-de-l-horizon-lyon.example';

/** What becomes of letters at a moment. */
type Post = (at: Service) => Promise<void>;

/** Léa's deeds, and those of the practices that she writes to. The token of each enquiry opens her page of it. */
function stage(service: Service, locale: Lang) {
  const tokens: Record<string, string> = {};

  async function sent(asking: Asking = {}, at = service) {
    const asked = await asks(at, {
      email: `lea.${at.chance.uuid()}@courriel.example`,
      phone: `06 39 98 20 ${10 + Object.keys(tokens).length}`,
      locale,
      ...asking,
    });
    if (!asked.asked || asked.held) throw new Error(`she could not ask: ${JSON.stringify(asked)}`);
    tokens[asked.enquiryId] = asked.token;
    return asked.enquiryId;
  }

  async function refused(by = camille.email, asking: Asking = {}) {
    const enquiryId = await sent(asking);
    const form = await lookingAt(service, enquiryId);
    await refuse(service, await memberAt(service, by), { ...form, reason: 'unavailable', sentence: '' });
    return enquiryId;
  }

  async function reached(at: Service) {
    const enquiryId = await sent({}, at);
    const form = await lookingAt(at, enquiryId);
    const call = {
      channel: 'telephone',
      on: at.clock.now().toString(),
      outcome: 'reached',
      note: '',
    } as const;
    await contactOutside(at, await memberAt(at, camille.email), { ...form, ...call });
    return enquiryId;
  }

  async function answered(enquiryId: EnquiryId, by = camille.email, at = service) {
    const form = await lookingAt(at, enquiryId);
    await answer(at, await memberAt(at, by), { ...form, text: 'Pardon, à jeudi.' });
  }

  async function answeredAndAgain(at: Service) {
    const enquiryId = await sent({}, at);
    await answered(enquiryId, camille.email, at);
    const again = { text: said('Et après, puis-je conduire ?'), formToken: openedForm(at) };
    await writeAgain(at, await patientOf(at, enquiryId), again);
    return enquiryId;
  }

  /** The ids of what she sends on, in the order of the practices. */
  async function sentOn(enquiryId: EnquiryId, to: Place[]): Promise<EnquiryId[]> {
    const practices = to.map(({ reference }) => practiceByReference(service.database.read, reference));
    const { seen } = await lookingAt(service, enquiryId);
    const result = await sendOn(service, await patientOf(service, enquiryId), {
      practiceIds: (await Promise.all(practices)).map((practice) => practice!.id),
      message: said('Bonjour docteur'),
      seen,
      formToken: openedForm(service),
      sender: service.chance.uuid(),
      browser: 'a browser',
    });
    if (!result.done || result.sent.length < to.length)
      throw new Error(`she could not write to others: ${JSON.stringify(result)}`);
    for (const one of result.sent) tokens[one.enquiryId] = one.token;
    return result.sent.map((one) => one.enquiryId);
  }

  async function writes(enquiryId: EnquiryId) {
    const form = { text: said('Merci, et à bientôt !'), formToken: openedForm(service) };
    await writeAgain(service, await patientOf(service, enquiryId), form);
    return enquiryId;
  }

  async function setsAside(enquiryId: EnquiryId) {
    await setAside(service, await memberAt(service, camille.email), await lookingAt(service, enquiryId));
    return enquiryId;
  }

  return { tokens, sent, refused, reached, answered, answeredAndAgain, sentOn, writes, setsAside };
}

/** Enquiries by whose turn it is: one of each wait, late and due today, and one that was set aside. It is a Tuesday. */
async function turns(
  service: Service,
  { sent, refused, answered, writes, setsAside }: ReturnType<typeof stage>,
) {
  const thanked = await sent();
  const aside = await sent();
  for (const enquiryId of [thanked, aside]) await answered(enquiryId);
  await writes(aside);
  return {
    late: await sent({}, earlier(service, { hours: 24 * 8 })),
    dueToday: await sent({}, earlier(service, { hours: 24 * 4 - 3 })),
    thanked: await writes(thanked),
    aside: await setsAside(aside),
    contested: await writes(await refused()),
  };
}

/** Enquiries that wait for her word, one more than a mailbox is asked about in a day. Returns their address, and what
 * the browser has that sent the last one. */
async function held(service: Service, locale: Lang) {
  const email = 'lea.held@courriel.example';
  const four = [];
  for (const practice of [lumiere, parc, horizon, lumiere])
    four.push(
      await asks(service, {
        ...{ email, locale, practice: practice.reference },
        formToken: newFormToken(service),
      }),
    );
  const last = four.at(-1);
  if (!last?.asked || !last.held) throw new Error('it was not held');
  return { email, token: last.token };
}

/** A practice announces leave from tomorrow on. */
const announcesLeave = (service: Service, { reference }: Place) =>
  transact(service, async ({ tx, chance, clock }) => {
    const practice = await practiceByReference(tx, reference);
    const tomorrow = clock.now().toZonedDateTimeISO('Europe/Paris').toPlainDate().add({ days: 1 });
    await tx
      .insertInto('closure')
      .values({
        ...{ id: newId<ClosureId>(chance), practice_id: practice?.id ?? nobody, reason: 'leave' },
        ...{ first_day: tomorrow, last_day: tomorrow.add({ days: 20 }) },
        note: 'En cas de besoin, le Dr Rey nous remplace : 04 65 71 00 00.',
      })
      .execute();
  });

/** The servers of all who receive for a practice refuse their addresses. */
const dies = (service: Service, { reference }: Place) =>
  transact(service, async ({ tx, clock }) => {
    const practice = await practiceByReference(tx, reference);
    for (const { id } of await recipientsOf(tx, practice!.id))
      await saveLife(tx, id, { dead: true, now: clock.now() });
  });

/** Plays each enquiry that a view needs, of which none is touched for another one. Returns their ids by name, and
 * Léa's tokens by id. */
export async function playForViews(service: Service, post: Post, locale: Lang) {
  const played = stage(service, locale);
  const { tokens, sent, refused, reached, answered, answeredAndAgain, sentOn } = played;
  const sixDaysAgo = earlier(service, { hours: 24 * 6 });
  const asked = await reached(sixDaysAgo);
  const saidNo = await reached(sixDaysAgo);
  const rated = await reached(sixDaysAgo);
  const askedAgain = await answeredAndAgain(earlier(service, { hours: 24 * 8 }));
  await post(sixDaysAgo);
  while ((await actOnDue(service)) > 0);
  for (const enquiryId of [saidNo, rated])
    await testify(service, await patientOf(service, enquiryId), { reached: false });
  await answered(rated);

  const passedOn = await refused();
  await sentOn(passedOn, [horizon, parc]);
  const [secondary = ''] = await sentOn(await refused(doctorAtHorizon, { practice: horizon.reference }), [
    lumiere,
  ]);
  const servedBy = async () => {
    const [first = nobody] = await sentOn(await refused(), [horizon, parc]);
    await answered(first, doctorAtHorizon);
    return first;
  };
  const servedElsewhere = await servedBy();
  const withdrawn = await servedBy();
  await withdrawOthers(service, await patientOf(service, withdrawn));

  const twice = { email: 'lea.twice@courriel.example', message: 'Bonjour, combien de séances faut-il ?' };
  await sent(twice, earlier(service, { hours: 2 }));
  const enquiries = {
    fresh: await sent({ email: 'lea@courriel.example' }),
    asked,
    askedAgain,
    saidNo,
    answered: rated,
    refused: await refused(),
    sentOn: passedOn,
    servedElsewhere,
    withdrawn,
    secondary,
    again: await sent(twice),
    called: await sent(),
    toNobody: await sent({ practice: 'clinique-de-l-horizon-bordeaux', procedure: 'peeling' }),
    long: await sent({ message: `${'W'.repeat(200)} مرحبا` }),
    ...(await playDuplicates(service, sent)),
    ...(await turns(service, played)),
  };
  const byLink = await playByLink(service, sent);
  await announcesLeave(service, parc);
  const ofHeld = await held(service, locale);
  await post(service);
  await dies(service, sainteOdile);
  return { enquiries, tokens, held: ofHeld, byLink };
}
