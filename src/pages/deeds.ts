import type { senderCaller } from '../access/caller/held-token.ts';
import type { operatorCaller } from '../access/caller/member-caller.ts';
import type { patientCaller } from '../access/caller/patient-caller.ts';
import type { sealForm, unsealForm } from '../access/kept-form.ts';
import type { openLink } from '../access/link/open-link.ts';
import type { openPatientLink } from '../access/link/open-patient-link.ts';
import type { renewLink } from '../access/link/renew-link.ts';
import type { acceptInvitation, readInvitation } from '../access/session/accept-invitation.ts';
import type { endAllSessions, endDevice, endSession, signOut } from '../access/session/end-session.ts';
import type { noteAct } from '../access/session/note-act.ts';
import type { signIn } from '../access/session/sign-in.ts';
import type { theirSessions } from '../access/session/their-sessions.ts';
import type { chooseNudges, endDigest, theirNudges } from '../access/theirs/choose-nudges.ts';
import type { patientThread } from '../access/theirs/patient-thread.ts';
import type { theirLinkSession, theirReadings } from '../access/theirs/read-by-link.ts';
import type { sealSearch } from '../access/theirs/search-address.ts';
import type { TheirThread, theirList, theirThread } from '../access/theirs/their-enquiries.table.ts';
import type { theirWaiting } from '../access/theirs/their-waiting.table.ts';
import type { ActName, doAct } from '../answering/acts.ts';
import type { lookAlikes } from '../answering/look-alikes.ts';
import type { markRead } from '../answering/mark-read.ts';
import type { itWasMe, notMe } from '../answering/not-me.ts';
import type { openFirst } from '../answering/open-first.ts';
import type { ownFirst } from '../answering/own-first.ts';
import type { ask } from '../asking/ask.ts';
import type { confirm } from '../asking/confirm.ts';
import type { confirmAgain, heldAddress } from '../asking/confirm-again.ts';
import type { correctAddress } from '../asking/correct-address.ts';
import type { expectOf } from '../asking/expect-of.ts';
import type { newFormToken } from '../asking/form-token.ts';
import type { confirmHeldWith, heldWith } from '../asking/held-with.ts';
import type { rate } from '../asking/rate.ts';
import type { writeAgain } from '../asking/write-again.ts';
import type { Service } from '../database/service.ts';
import type { Daytime } from '../directory/daytime.ts';
import type { practicesFor, towns } from '../directory/nearby.table.ts';
import type { calendarOf, practiceById, practiceBySlug, proceduresOf } from '../directory/practice.table.ts';
import type { Practice } from '../directory/practice.ts';
import type { procedureById, procedures } from '../directory/procedure.table.ts';
import type { Clock } from '../enquiry/clock/clock-of.ts';
import type { Thread } from '../enquiry/history/thread.ts';
import type { mailboxLetter, mailboxLetters } from '../mailroom/mailbox.table.ts';
import type { othersNear } from '../offering/find-others.ts';
import type { patientOffer } from '../offering/patient-offer.ts';
import type { sendOn } from '../offering/send-on.ts';
import type { othersWaiting, withdrawOthers } from '../offering/withdraw-others.ts';
import type { namesOf } from '../people/person.table.ts';
import type { changePractice, previewPracticeChange } from '../reminding/change-practice.ts';
import type { testify } from '../reminding/testify.ts';
import type { theirPractice } from '../reminding/their-practice.ts';
import type { allFigureList, allFigures } from '../watching/all-figures.ts';
import type { askWhatIf } from '../watching/ask-what-if.ts';
import type { Health } from '../watching/health.ts';
import type { sendAgain } from '../watching/send-again.ts';
import type { setRight } from '../watching/set-right.ts';
import type { showAlarms, showFigureAlarms } from '../watching/show-alarms.ts';
import type { theirFigureList, theirFigures, theirFiguresCsv } from '../watching/their-figures.ts';
import type { Legal } from './legal.ts';

/** A deed bound to its service. */
export type Bound<Deed> = Deed extends (service: Service, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;

/** A query bound to its connection. */
type Read<Question> = Question extends (read: never, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;

/** Everything that pages may do and ask. */
export type Deeds = {
  procedures: Read<typeof procedures>;
  procedureById: Read<typeof procedureById>;
  towns: Read<typeof towns>;
  practicesFor: Read<typeof practicesFor>;
  practiceBySlug: Read<typeof practiceBySlug>;
  practiceById: Read<typeof practiceById>;
  proceduresOf: Read<typeof proceduresOf>;
  calendarOf: Read<typeof calendarOf>;
  namesOf: Read<typeof namesOf>;
  /** What an enquiry asks for next, as things stand now. */
  clockOf: (thread: Thread) => Promise<Clock>;
  /** The local hours in which automatic emails are sent. */
  daytime: Daytime;
  /** Within how many kilometres a practice is near. */
  nearWithin: number;
  now: () => Temporal.Instant;
  /** Whether this is a trial with the sample, where the /style page is shown. */
  development: boolean;
  /** The address of the operator. */
  contact: string;
  /** What the operator states about the installation. */
  legal: Legal;
  /** The settings that the operator still has to set; none unless the site is served over https. */
  lacking: string[];
  publicUrl: string;
  /** The time zone of the operator. */
  zone: string;
  sealForm: Bound<typeof sealForm>;
  unsealForm: Bound<typeof unsealForm>;
  newFormToken: () => ReturnType<typeof newFormToken>;
  expectOf: (practice: Practice) => ReturnType<typeof expectOf>;
  othersNear: Bound<typeof othersNear>;
  ask: Bound<typeof ask>;
  confirm: Bound<typeof confirm>;
  heldWith: Bound<typeof heldWith>;
  confirmHeldWith: Bound<typeof confirmHeldWith>;
  confirmAgain: Bound<typeof confirmAgain>;
  heldAddress: Bound<typeof heldAddress>;
  correctAddress: Bound<typeof correctAddress>;
  writeAgain: Bound<typeof writeAgain>;
  rate: Bound<typeof rate>;
  testify: Bound<typeof testify>;
  ownFirst: Bound<typeof ownFirst>;
  openFirst: Bound<typeof openFirst>;
  patientOffer: Bound<typeof patientOffer>;
  sendOn: Bound<typeof sendOn>;
  othersWaiting: Bound<typeof othersWaiting>;
  withdrawOthers: Bound<typeof withdrawOthers>;
  openPatientLink: Bound<typeof openPatientLink>;
  patientCaller: Bound<typeof patientCaller>;
  senderCaller: Bound<typeof senderCaller>;
  patientThread: Bound<typeof patientThread>;
  openLink: Bound<typeof openLink>;
  operatorCaller: typeof operatorCaller;
  noteAct: Bound<typeof noteAct>;
  renewLink: Bound<typeof renewLink>;
  signIn: Bound<typeof signIn>;
  theirSessions: Bound<typeof theirSessions>;
  signOut: Bound<typeof signOut>;
  endSession: Bound<typeof endSession>;
  endDevice: Bound<typeof endDevice>;
  endAllSessions: Bound<typeof endAllSessions>;
  readInvitation: Bound<typeof readInvitation>;
  acceptInvitation: Bound<typeof acceptInvitation>;
  theirWaiting: Bound<typeof theirWaiting>;
  theirNudges: Bound<typeof theirNudges>;
  chooseNudges: Bound<typeof chooseNudges>;
  endDigest: Bound<typeof endDigest>;
  theirList: Bound<typeof theirList>;
  sealSearch: Bound<typeof sealSearch>;
  theirThread: Bound<typeof theirThread>;
  /** The acts that the member who opened a thread may do with it now. */
  whichActs: (thread: TheirThread) => ActName[];
  doAct: Bound<typeof doAct>;
  markRead: Bound<typeof markRead>;
  theirReadings: Bound<typeof theirReadings>;
  theirLinkSession: Bound<typeof theirLinkSession>;
  notMe: Bound<typeof notMe>;
  itWasMe: Bound<typeof itWasMe>;
  lookAlikes: Bound<typeof lookAlikes>;
  theirPractice: Bound<typeof theirPractice>;
  changePractice: Bound<typeof changePractice>;
  previewPracticeChange: Bound<typeof previewPracticeChange>;
  theirFigures: Bound<typeof theirFigures>;
  theirFigureList: Bound<typeof theirFigureList>;
  theirFiguresCsv: Bound<typeof theirFiguresCsv>;
  /** What stands still. */
  health: () => Promise<Health>;
  alarms: Bound<typeof showAlarms>;
  sendAgain: Bound<typeof sendAgain>;
  figureAlarms: Bound<typeof showFigureAlarms>;
  setRight: Bound<typeof setRight>;
  askWhatIf: Bound<typeof askWhatIf>;
  allFigures: Bound<typeof allFigures>;
  allFigureList: Bound<typeof allFigureList>;
  /** The built-in mailbox; null if emails are sent through a real server. */
  mailbox: { letters: Read<typeof mailboxLetters>; letter: Read<typeof mailboxLetter> } | null;
};
