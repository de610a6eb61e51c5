import type { MemberCaller } from '../../access/caller/caller.ts';
import { memberCaller } from '../../access/caller/member-caller.ts';
import { patientCaller } from '../../access/caller/patient-caller.ts';
import { answer } from '../../answering/answer.ts';
import { close } from '../../answering/close.ts';
import { contactOutside } from '../../answering/contact-outside.ts';
import { markRead } from '../../answering/mark-read.ts';
import { refuse } from '../../answering/refuse.ts';
import { ask } from '../../asking/ask.ts';
import { newFormToken } from '../../asking/form-token.ts';
import { messageSchema, questionSchema } from '../../asking/question.ts';
import { writeAgain } from '../../asking/write-again.ts';
import type { Service } from '../../database/service.ts';
import { practiceByReference } from '../../directory/practice.table.ts';
import { threadOf } from '../../enquiry/history/thread.table.ts';
import { deliver } from '../../letters/deliver.ts';
import type { Transport } from '../../letters/transport.ts';
import { personByEmail } from '../../people/person.table.ts';
import { type Deed, type Story, stories } from './stories.ts';

/** The service at a past moment. */
const at = (service: Service, now: Temporal.Instant): Service => ({ ...service, clock: { now: () => now } });

async function callerOf(service: Service, email: string): Promise<MemberCaller> {
  const person = await personByEmail(service.database.read, email);
  if (!person) throw new Error(`the sample has no ${email}`);
  return memberCaller(person, { id: null, enquiryId: null, maybeAutomatic: false });
}

async function begin(service: Service, story: Story, now: Temporal.Instant) {
  const practice = await practiceByReference(service.database.read, story.practice);
  if (!practice) throw new Error(`the sample has no ${story.practice}`);
  const formToken = newFormToken(at(service, now.subtract({ minutes: 4 })));
  const asked = await ask(at(service, now), {
    practiceId: practice.id,
    locale: story.locale,
    question: questionSchema.parse({ ...story.question, consent: 'yes' }),
    formToken,
    hiddenField: '',
    sender: story.question.email,
    browser: 'sample',
  });
  if (!asked.asked || asked.held) throw new Error(`the sample could not ask ${story.practice}`);
  return asked;
}

type Begun = Awaited<ReturnType<typeof begin>>;

async function act(service: Service, { enquiryId, token }: Begun, deed: Deed): Promise<void> {
  const submission = newFormToken(service);
  if (deed.does === 'write') {
    const patient = await patientCaller(service, token, enquiryId);
    const text = messageSchema.parse(deed.text);
    if (patient) await writeAgain(service, patient, { text, formToken: submission });
    return;
  }
  const caller = await callerOf(service, deed.by);
  const thread = await threadOf(service.database.read, service.keys, enquiryId);
  const seen = thread?.standing.version ?? 0;
  const by = { enquiryId, seen, submission };
  if (deed.does === 'read') await markRead(service, caller, { enquiryId, seen });
  if (deed.does === 'answer') await answer(service, caller, { ...by, text: deed.text });
  if (deed.does === 'refuse') await refuse(service, caller, { ...by, reason: deed.reason, sentence: '' });
  if (deed.does === 'close') await close(service, caller, by);
  if (deed.does === 'contact')
    await contactOutside(service, caller, {
      ...by,
      channel: 'telephone',
      on: service.clock.now().toString(),
      outcome: 'reached',
      note: deed.text,
    });
}

/** Plays the sample's stories through the deeds, each at its own past moment, letters included, so that no
 * fact of the sample is one that the product could not have made. */
export async function playEnquiries(service: Service, transport: Transport): Promise<void> {
  const now = service.clock.now();
  for (const story of stories) {
    const asked = now.subtract({ hours: story.hoursAgo });
    const begun = await begin(service, story, asked);
    await deliver(at(service, asked.add({ seconds: 2 })), transport);
    for (const deed of story.deeds) {
      const moment = asked.add({ minutes: deed.minutesLater });
      await act(at(service, moment), begun, deed);
      await deliver(at(service, moment.add({ seconds: 2 })), transport);
    }
  }
}
