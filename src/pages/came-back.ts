import { data } from 'react-router';

/** A form that was refused: what was typed, and the errors. Its page says so in its title. */
export const cameBack = <Kept extends object>(
  kept: Kept,
  answer: 409 | 422 | { status: 429; headers: HeadersInit },
) => data({ ...kept, cameBack: true as const }, answer);

/** Whether an action's result is a refused form. */
export const isBack = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'cameBack' in answer;
