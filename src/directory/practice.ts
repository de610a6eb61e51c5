import type { PracticeId } from '../database/id.ts';
import type { Territory } from './territory.ts';

/** One span of opening: day 1 is Monday; local times as HH:MM. */
export type OpeningSpan = { day: number; from: string; to: string };

/** A doctor's office or a clinic of the directory. */
export type Practice = {
  id: PracticeId;
  reference: string;
  slug: string;
  name: string;
  /** The group that runs it, if it runs several. */
  owner: string | null;
  street: string | null;
  postcode: string;
  town: string;
  townSlug: string;
  latitude: number | null;
  longitude: number | null;
  territory: Territory;
  zone: string;
  phone: string | null;
  email: string | null;
  hours: OpeningSpan[];
  mode: 'space' | 'forward';
  about: { fr: string; en: string };
};
