import type { Legal, LegalItem } from '../pages/legal.ts';
import type { SettingName } from './settings.ts';

/** The setting of each thing that a legal notice says. */
export const settingOfItem = {
  editor: 'LEGAL_EDITOR',
  editorAddress: 'LEGAL_EDITOR_ADDRESS',
  director: 'LEGAL_DIRECTOR',
  host: 'LEGAL_HOST',
  hostAddress: 'LEGAL_HOST_ADDRESS',
  hostPhone: 'LEGAL_HOST_PHONE',
  contact: 'LEGAL_CONTACT',
  controller: 'LEGAL_CONTROLLER',
  dpo: 'LEGAL_DPO',
  keptFor: 'LEGAL_KEPT_FOR',
} as const satisfies Record<LegalItem, SettingName>;

/** The settings behind what the legal notice of a site has yet to say, in its order; none while it is not served by
 * https and so is a trial. */
export const whatIsLacking = (publicUrl: string, legal: Legal): SettingName[] =>
  new URL(publicUrl).protocol === 'https:'
    ? (Object.keys(settingOfItem) as LegalItem[])
        .filter((item) => legal[item] === null)
        .map((item) => settingOfItem[item])
    : [];

/** The line of a start that names them; null where nothing is lacking. */
export function lackingLine(publicUrl: string, legal: Legal): string | null {
  const names = whatIsLacking(publicUrl, legal);
  return names.length === 0
    ? null
    : `The legal notice is incomplete, please set: ${names.join(', ')} (see "relais help").`;
}
