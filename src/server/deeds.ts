import { senderCaller } from '../access/caller/held-token.ts';
import { operatorCaller } from '../access/caller/member-caller.ts';
import { patientCaller } from '../access/caller/patient-caller.ts';
import { sealForm, unsealForm } from '../access/kept-form.ts';
import { openLink } from '../access/link/open-link.ts';
import { openPatientLink } from '../access/link/open-patient-link.ts';
import { renewLink } from '../access/link/renew-link.ts';
import { acceptInvitation, readInvitation } from '../access/session/accept-invitation.ts';
import { endAllSessions, endDevice, endSession, signOut } from '../access/session/end-session.ts';
import { noteAct } from '../access/session/note-act.ts';
import { signIn } from '../access/session/sign-in.ts';
import { theirSessions } from '../access/session/their-sessions.ts';
import { chooseNudges, endDigest, theirNudges } from '../access/theirs/choose-nudges.ts';
import { patientThread } from '../access/theirs/patient-thread.ts';
import { theirLinkSession, theirReadings } from '../access/theirs/read-by-link.ts';
import { sealSearch } from '../access/theirs/search-address.ts';
import { theirList, theirThread } from '../access/theirs/their-enquiries.table.ts';
import { theirWaiting } from '../access/theirs/their-waiting.table.ts';
import { doAct } from '../answering/acts.ts';
import { lookAlikes } from '../answering/look-alikes.ts';
import { markRead } from '../answering/mark-read.ts';
import { itWasMe, notMe } from '../answering/not-me.ts';
import { openFirst } from '../answering/open-first.ts';
import { ownFirst } from '../answering/own-first.ts';
import { whichActs } from '../answering/which-acts.ts';
import { ask } from '../asking/ask.ts';
import { confirm } from '../asking/confirm.ts';
import { confirmAgain, heldAddress } from '../asking/confirm-again.ts';
import { correctAddress } from '../asking/correct-address.ts';
import { expectOf } from '../asking/expect-of.ts';
import { newFormToken } from '../asking/form-token.ts';
import { confirmHeldWith, heldWith } from '../asking/held-with.ts';
import { rate } from '../asking/rate.ts';
import { usualDelayOf } from '../asking/usual-delay-of.ts';
import { writeAgain } from '../asking/write-again.ts';
import type { Reading, Service } from '../database/service.ts';
import { practicesFor, towns } from '../directory/nearby.table.ts';
import { calendarOf, practiceById, practiceBySlug, proceduresOf } from '../directory/practice.table.ts';
import type { Practice } from '../directory/practice.ts';
import { procedureById, procedures } from '../directory/procedure.table.ts';
import { clockOf } from '../enquiry/clock/clock-of.ts';
import type { Thread } from '../enquiry/history/thread.ts';
import { mailboxLetter, mailboxLetters } from '../mailroom/mailbox.table.ts';
import { othersNear } from '../offering/find-others.ts';
import { patientOffer } from '../offering/patient-offer.ts';
import { sendOn } from '../offering/send-on.ts';
import { othersWaiting, withdrawOthers } from '../offering/withdraw-others.ts';
import type { Deeds } from '../pages/deeds.ts';
import type { Legal } from '../pages/legal.ts';
import { namesOf } from '../people/person.table.ts';
import { changePractice, previewPracticeChange } from '../reminding/change-practice.ts';
import { testify } from '../reminding/testify.ts';
import { theirPractice } from '../reminding/their-practice.ts';
import { allFigureList, allFigures } from '../watching/all-figures.ts';
import { askWhatIf } from '../watching/ask-what-if.ts';
import type { Health } from '../watching/health.ts';
import { sendAgain } from '../watching/send-again.ts';
import { setRight } from '../watching/set-right.ts';
import { showAlarms, showFigureAlarms } from '../watching/show-alarms.ts';
import { theirFigureList, theirFigures, theirFiguresCsv } from '../watching/their-figures.ts';
import type { KnownDirectory } from './http/known-directory.ts';
import { whatIsLacking } from './settings/what-is-lacking.ts';

/** What pages show besides the deeds: the built-in mailbox, the pages for developers, the legal notice. */
export type Shown = { mailbox: boolean; development: boolean; legal: Legal };

/** The usual delay is a median over 90 days: it is cached for ten minutes. */
const lasting = { seconds: 600 };
/** A result that lists practices weighs as much as all of them. */
const few = { most: 200 };

/** Binds the deeds that pages call to their service, once. What the directory answers to everybody comes from the
 * cache. */
export function deedsOf(
  service: Service,
  { mailbox, development, legal }: Shown,
  { know }: Pick<KnownDirectory, 'know'>,
  health: () => Promise<Health>,
): Deeds {
  const does =
    <Rest extends unknown[], Result>(deed: (service: Service, ...rest: Rest) => Promise<Result>) =>
    (...rest: Rest) =>
      deed(service, ...rest);
  const reads =
    <Rest extends unknown[], Result>(question: (read: Reading, ...rest: Rest) => Promise<Result>) =>
    (...rest: Rest) =>
      question(service.database.read, ...rest);
  const usualDelay = know(does(usualDelayOf), lasting);
  return {
    procedures: know(reads(procedures)),
    procedureById: reads(procedureById),
    towns: know(reads(towns)),
    practicesFor: know(reads(practicesFor), few),
    practiceBySlug: know(reads(practiceBySlug)),
    practiceById: reads(practiceById),
    proceduresOf: know(reads(proceduresOf)),
    calendarOf: reads(calendarOf),
    namesOf: reads(namesOf),
    development,
    contact: legal.contact ?? service.site.mailFrom,
    legal,
    lacking: whatIsLacking(service.site.publicUrl, legal),
    publicUrl: service.site.publicUrl,
    zone: service.site.zone,
    clockOf: does(({ database, policy }, thread: Thread) =>
      clockOf({ tx: database.read, policy }, thread.practiceId, thread.standing),
    ),
    daytime: service.policy.daytime,
    nearWithin: service.policy.nearWithin,
    now: () => service.clock.now(),
    sealForm: (personId, form) => sealForm(service, personId, form),
    unsealForm: (personId, sealed) => unsealForm(service, personId, sealed),
    newFormToken: () => newFormToken(service),
    expectOf: know(async (practice: Practice) => expectOf(service, practice, await usualDelay(practice))),
    othersNear: know(does(othersNear), few),
    ask: does(ask),
    confirm: does(confirm),
    heldWith: does(heldWith),
    confirmHeldWith: does(confirmHeldWith),
    confirmAgain: does(confirmAgain),
    heldAddress: does(heldAddress),
    correctAddress: does(correctAddress),
    writeAgain: does(writeAgain),
    rate: does(rate),
    testify: does(testify),
    ownFirst: does(ownFirst),
    openFirst: does(openFirst),
    patientOffer: does(patientOffer),
    sendOn: does(sendOn),
    othersWaiting: does(othersWaiting),
    withdrawOthers: does(withdrawOthers),
    openPatientLink: does(openPatientLink),
    patientCaller: does(patientCaller),
    senderCaller: (token) => senderCaller(service, token),
    patientThread: does(patientThread),
    openLink: does(openLink),
    operatorCaller,
    noteAct: does(noteAct),
    renewLink: does(renewLink),
    signIn: does(signIn),
    theirSessions: does(theirSessions),
    signOut: does(signOut),
    endSession: does(endSession),
    endDevice: does(endDevice),
    endAllSessions: does(endAllSessions),
    readInvitation: does(readInvitation),
    acceptInvitation: does(acceptInvitation),
    theirWaiting: does(theirWaiting),
    theirNudges: does(theirNudges),
    chooseNudges: does(chooseNudges),
    endDigest: does(endDigest),
    theirList: does(theirList),
    sealSearch: does(sealSearch),
    theirThread: does(theirThread),
    whichActs: ({ caller: { person }, practiceId, standing }) =>
      whichActs({ person, practiceId, standing }, service.clock.now(), service.policy),
    doAct: does(doAct),
    markRead: does(markRead),
    theirReadings: does(theirReadings),
    theirLinkSession: does(theirLinkSession),
    notMe: does(notMe),
    itWasMe: does(itWasMe),
    lookAlikes: does(lookAlikes),
    theirPractice: does(theirPractice),
    changePractice: does(changePractice),
    previewPracticeChange: does(previewPracticeChange),
    theirFigures: does(theirFigures),
    theirFigureList: does(theirFigureList),
    theirFiguresCsv: does(theirFiguresCsv),
    health,
    alarms: does(showAlarms),
    sendAgain: does(sendAgain),
    figureAlarms: does(showFigureAlarms),
    setRight: does(setRight),
    askWhatIf: does(askWhatIf),
    allFigures: does(allFigures),
    allFigureList: does(allFigureList),
    mailbox: mailbox ? { letters: reads(mailboxLetters), letter: reads(mailboxLetter) } : null,
  };
}
