import type { Service } from '../../database/service.ts';
import { replayPolicy } from '../../watching/replay-policy.ts';
import type { Change } from '../../watching/what-would-change.ts';
import { type AskedThresholds, whichThresholds } from '../../watching/which-thresholds.ts';

const usage = 'relais what-if --reminder 1 --offer 2 [--since 2026-06-01]';

const wrong = {
  reminder: '--reminder is a number of working days from 1 to 60',
  offer: '--offer is a number of working days from 1 to 60',
  order: '--offer cannot come before --reminder',
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
  return `${name.padEnd(10)} ${change.before} → ${change.after}${parts.length ? ` (${parts.join(', ')})` : ''}\n`;
}

/** Answers `relais what-if`: what other thresholds would have changed over the installation's own history. Nothing is
 * written. Returns its output; an error if what is asked cannot be replayed. */
export async function answerWhatIf(
  service: Service,
  asked: AskedThresholds,
): Promise<{ code: 0; out: string } | { code: 2; err: string }> {
  if (!asked.reminder && !asked.offer) return { code: 2, err: `accepted: ${usage}` };
  const which = whichThresholds(asked, service.clock.now(), service.policy, service.site.zone);
  if (!which.ok) return { code: 2, err: `${wrong[which.because]}: ${usage}` };
  const { reminderAfter, offerAfter } = service.policy;
  const { enquiries, reminders, offers } = await replayPolicy(
    { ...service, read: service.database.read },
    which,
  );
  const day = which.since.toZonedDateTimeISO(service.site.zone).toPlainDate();
  return {
    code: 0,
    out: [
      `${counted(enquiries, enquiries === 1 ? 'enquiry' : 'enquiries')} since ${day}\n`,
      `Reminder after ${reminderAfter} → ${which.reminderAfter}, offer after ${offerAfter} → ${which.offerAfter} working days\n`,
      lineOf('Reminders', reminders),
      lineOf('Offers', offers),
      'What people did is kept as it was: there is no telling who would have acted differently.\n',
    ].join(''),
  };
}
