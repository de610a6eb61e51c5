import type { ActErrors } from '../../answering/act.ts';
import type { ActName } from '../../answering/acts.ts';
import type { PersonId } from '../../database/id.ts';
import type { WaitNow } from '../../enquiry/clock/how-it-waits.ts';
import type { Suggested } from './suggestions.tsx';
import type { Move } from './which-move.ts';

/** The data that the forms of the detail page need. */
export type Enquiry = {
  id: string;
  person: { id: PersonId };
  state: 'open' | 'refused' | 'closed';
  wait: WaitNow | null;
  setAside: boolean;
  /** The acts that are possible now. */
  acts: ActName[];
  version: number;
  submission: string;
  /** Local times of the practice: now, and between which a contact may have been. */
  now: string;
  contactFrom: string;
  contactUntil: string;
  sentAt: string;
  zone: string;
  /** The list from which the member came. */
  back: string;
  likes: Suggested;
  lines: {
    number: number;
    move: Move | null;
    by: { kind: string; person?: string };
    words: string | null;
    submission: string | null;
  }[];
};

/** Whether a form that seemed lost was received after all: only the response was lost. */
export const hasArrived = ({ lines }: Pick<Enquiry, 'lines'>, failed: Failed): boolean =>
  failed.because !== 'already-sent' && lines.some((line) => line.submission === failed.typed.submission);

/** A form that was refused: what was typed into it, and why. */
export type Failed = {
  act: ActName;
  typed: Record<string, string>;
  errors: ActErrors;
  because: string | null;
};
