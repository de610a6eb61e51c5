import type { Config } from './config.ts';
import { samplePassword, sampleSignIns } from './sample/sign-ins.ts';
import { lackingLine } from './what-is-lacking.ts';

/** What a start says: where to go, and with the sample what to try. */
export function welcome({ publicUrl, sample, legal }: Config): string {
  const lacking = lackingLine(publicUrl, legal);
  if (!sample) return [`Relais is at ${publicUrl}`, ...(lacking ? [lacking] : [])].join('\n');
  const { doctor, manager, assistant, operator } = sampleSignIns;
  return [
    `Relais is at ${publicUrl} (in English: ${publicUrl}/en)`,
    `  1. As a patient: write to Cabinet Lumière, ${publicUrl}/fr/cabinets/cabinet-lumiere-lyon`,
    `  2. Read every letter that leaves, and follow its link: ${publicUrl}/mailbox`,
    `  3. As a member: ${publicUrl}/sign-in with ${doctor} (doctor), ${manager} (manager) or ${assistant} (assistant)`,
    `  4. As the operator: ${publicUrl}/sign-in with ${operator}; the password of all four is "${samplePassword}"`,
    ...(lacking ? [lacking] : []),
  ].join('\n');
}
