import type { ReactNode } from 'react';
import { shownResult } from './result.ts';

type NoticeProps = {
  tone?: 'good' | 'warn';
  /** Whether it says what came of an act: then it takes the focus. */
  result?: boolean;
  children: ReactNode;
};

/** Something the reader should know first; spoken by a screen reader when it appears, once. */
export const Notice = ({ tone = 'good', result = false, children }: NoticeProps) => (
  <p className={`notice ${tone}`} {...(result ? shownResult : { role: 'status' })}>
    {children}
  </p>
);
