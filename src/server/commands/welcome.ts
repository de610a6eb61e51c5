import { samplePassword, sampleSignIns } from '../sample/sign-ins.ts';
import type { Config } from '../settings/config.ts';
import { lackingLine } from '../settings/what-is-lacking.ts';

/** The message at startup: where to go, with the sample what to try, and which settings are missing. */
export function welcome({ publicUrl, sample, smtpUrl, legal }: Config): string {
  const lacking = lackingLine(publicUrl, legal);
  if (!sample) return [`Relais is running at ${publicUrl}`, ...(lacking ? [lacking] : [])].join('\n');
  const { doctor, manager, assistant, operator } = sampleSignIns;
  const tries = [
    `As a patient: write to Cabinet Lumière, ${publicUrl}/fr/cabinets/cabinet-lumiere-lyon`,
    ...(smtpUrl ? [] : [`Read every email that is sent, and follow its links: ${publicUrl}/mailbox`]),
    `As a member: ${publicUrl}/sign-in with ${doctor} (doctor), ${manager} (manager) or ${assistant} (assistant)`,
    `As the operator: ${publicUrl}/sign-in with ${operator}; the password of all four is "${samplePassword}"`,
  ];
  return [
    `Relais is running at ${publicUrl} (in English: ${publicUrl}/en)`,
    ...tries.map((line, number) => `  ${number + 1}. ${line}`),
    ...(lacking ? [lacking] : []),
  ].join('\n');
}
