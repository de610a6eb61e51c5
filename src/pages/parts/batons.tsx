import type { Step } from '../../enquiry/history/standing.ts';

const steps: Step[] = ['sent', 'transmitted', 'read', 'answered'];

const lookOf = (place: number, current: number, isEnded: boolean) => {
  if (place === (isEnded ? steps.length - 1 : current)) return 'in-hand';
  if (isEnded && place === current) return 'reached';
  return place < current ? 'reached' : undefined;
};

/** Progress in miniature, decorative (hidden from screen readers): the word is beside it. A contact outside the site
 * counts as the last step, whichever steps before it were skipped. */
export const Batons = ({ step, isEnded = false }: { step: Step; isEnded?: boolean }) => (
  <span className="batons" aria-hidden="true">
    {steps.map((one, place) => (
      <i key={one} className={lookOf(place, steps.indexOf(step), isEnded)} />
    ))}
  </span>
);
