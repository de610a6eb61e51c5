import { data } from 'react-router';

/** A form that came back: what was typed, and what keeps it from being taken. Its page says so in its title. */
export const cameBack = <Kept extends object>(
  kept: Kept,
  answer: 409 | 422 | { status: 429; headers: HeadersInit },
) => data({ ...kept, cameBack: true as const }, answer);

/** Whether what an action answered is a form that came back. */
export const isBack = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'cameBack' in answer;
