import type { Step } from '../../enquiry/standing.ts';

const steps: Step[] = ['sent', 'transmitted', 'read', 'answered'];

const lookOf = (place: number, current: number) => {
  if (place === current) return 'in-hand';
  return place < current ? 'reached' : undefined;
};

/** Progress in miniature, for eyes only: the word stands beside it. */
export const Batons = ({ step }: { step: Step }) => (
  <span className="batons" aria-hidden="true">
    {steps.map((one, place) => (
      <i key={one} className={lookOf(place, steps.indexOf(step))} />
    ))}
  </span>
);
