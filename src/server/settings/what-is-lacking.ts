import type { Legal, LegalItem } from '../../pages/legal.ts';
import type { SettingName } from './settings.ts';

/** The setting for each item of the legal notice. */
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

/** The settings missing from the legal notice of a site, in its order; none unless it is served over https, as
 * otherwise it is a trial. */
export const whatIsLacking = (publicUrl: string, legal: Legal): SettingName[] =>
  new URL(publicUrl).protocol === 'https:'
    ? (Object.keys(settingOfItem) as LegalItem[])
        .filter((item) => legal[item] === null)
        .map((item) => settingOfItem[item])
    : [];

/** The line at startup that names them; null if none is missing. */
export function lackingLine(publicUrl: string, legal: Legal): string | null {
  const names = whatIsLacking(publicUrl, legal);
  return names.length === 0
    ? null
    : `The legal notice is incomplete, please set: ${names.join(', ')} (see "relais help").`;
}
