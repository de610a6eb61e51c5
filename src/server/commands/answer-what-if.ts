import type { Service } from '../../database/service.ts';
import { replayPolicy } from '../../watching/replay-policy.ts';
import type { Change } from '../../watching/what-would-change.ts';
import {
  type AskedThresholds,
  isAskedAnything,
  type Values,
  whichThresholds,
} from '../../watching/which-thresholds.ts';

const usage =
  'relais what-if [--reminder 1] [--offer 2] [--later-clock on|off] [--remind-again 1] [--ask-again 3] [--since 2026-06-01]';

const wrong = {
  reminder: '--reminder is a number of working days from 1 to 60',
  offer: '--offer is a number of working days from 1 to 60',
  order: '--offer cannot come before --reminder',
  clock: '--later-clock is on or off',
  again: '--remind-again is a number of working days from 1 to 60',
  question: '--ask-again is a number of working days from 1 to 60',
  'order-again': '--ask-again cannot come before --remind-again',
  since: '--since is a day, like 2026-06-01',
};

const counted = (count: number, what: string) => `${count} ${what}`;

function lineOf(name: string, change: Change): string {
  const parts = [
    ...(change.added ? [counted(change.added, 'more')] : []),
    ...(change.gone ? [counted(change.gone, 'fewer')] : []),
    ...(change.sooner ? [counted(change.sooner, 'sooner')] : []),
    ...(change.later ? [counted(change.later, 'later')] : []),
    ...(change.medianMinutes === null
      ? []
      : [`half of those that move by ${(change.medianMinutes / 60).toFixed(1)} hours or less`]),
  ];
  return `${name.padEnd(27)} ${change.before} → ${change.after}${parts.length ? ` (${parts.join(', ')})` : ''}\n`;
}

const clockSaid = ({ laterClock, remindAgainAfter, askAgainAfter }: Values) =>
  laterClock
    ? `Reminder after ${remindAgainAfter}, question after ${askAgainAfter} working days`
    : 'neither reminder nor question';

/** Answers `relais what-if`: what other thresholds would have changed over the installation's own history. Nothing is
 * written. Returns its output; an error if what is asked cannot be replayed. */
export async function answerWhatIf(
  service: Service,
  asked: AskedThresholds,
): Promise<{ code: 0; out: string } | { code: 2; err: string }> {
  if (!isAskedAnything(asked)) return { code: 2, err: `accepted: ${usage}` };
  const which = whichThresholds(asked, service.clock.now(), service.policy, service.site.zone);
  if (!which.ok) return { code: 2, err: `${wrong[which.because]}: ${usage}` };
  const { policy } = service;
  const changes = await replayPolicy({ ...service, read: service.database.read }, which);
  const { enquiries, laterWaits } = changes;
  const day = which.since.toZonedDateTimeISO(service.site.zone).toPlainDate();
  return {
    code: 0,
    out: [
      `${counted(enquiries, enquiries === 1 ? 'enquiry' : 'enquiries')} since ${day}\n`,
      `Reminder after ${policy.reminderAfter} → ${which.reminderAfter}, offer after ${policy.offerAfter} → ${which.offerAfter} working days\n`,
      lineOf('Reminders', changes.reminders),
      lineOf('Offers', changes.offers),
      `${counted(laterWaits, laterWaits === 1 ? 'time' : 'times')} that a patient wrote again\n`,
      `${clockSaid(policy)} → ${clockSaid(which)}\n`,
      lineOf('Reminders when they wrote', changes.laterReminders),
      lineOf('Questions to the patient', changes.laterQuestions),
      'What people did is kept as it was: there is no telling who would have acted differently.\n',
    ].join(''),
  };
}
