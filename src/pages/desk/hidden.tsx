import type { HandlingAct } from './handling-act.ts';

type HiddenProps = { act: HandlingAct; enquiry: { version: number; submission: string } };

/** What every form of the detail page carries: its act, the thread version on the screen, and its own key. */
export const Hidden = ({ act, enquiry }: HiddenProps) => (
  <>
    <input type="hidden" name="act" value={act} />
    <input type="hidden" name="seen" value={enquiry.version} />
    <input type="hidden" name="submission" value={enquiry.submission} />
  </>
);
