import { expect, test } from 'vitest';
import { isElided } from './is-elided.ts';

test.each(
  [
    ['Alma Esthétique', 'alma', 'ÉCLAT', 'Île-Saint-Étienne', 'œil', 'Œuvrard', 'Ève', 'Uriage'],
    ['Yves', 'Yvetot', 'Yzeure', '«Éclat»', 'Ouest'],
    ['Hôpital', 'HÔPITAL', 'hopital', 'Hôtel-Dieu', 'Hélène', 'Harmonie', 'Horizon', 'Hyères', 'Hospices'],
  ].flat(),
)('something is elided before %s (words-10)', (text) => expect(isElided(text)).toBe(true));

test.each(
  [
    ['Laser Lumière', 'Cabinet', 'Beauté Lyon', '3 Rivières', ''],
    ['Haute-Savoie', 'Hassan', 'Hauts-de-Seine', 'Hérault', 'Houria', 'Hongrie', 'Hublot'],
    ['Yamina', 'Yeux', 'Yoga', 'Onze', 'Oui', 'שלום', '王芳', 'Клиника'],
  ].flat(),
)('nothing is elided before %s (words-10)', (text) => expect(isElided(text)).toBe(false));
