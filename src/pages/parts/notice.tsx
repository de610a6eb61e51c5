import type { ReactNode } from 'react';
import { shownResult } from './result.ts';

type NoticeProps = {
  /** What came of an act is good news unless it is said; what the reader should know besides is neither. */
  tone?: 'good' | 'warn' | 'plain';
  /** Whether it says what came of an act: then it takes the focus. */
  result?: boolean;
  children: ReactNode;
};

/** Something the reader should know first; spoken by a screen reader when it appears, once. */
export const Notice = ({ result = false, tone = result ? 'good' : 'plain', children }: NoticeProps) => (
  <p className={`notice ${tone}`} {...(result ? shownResult : { role: 'status' })}>
    {children}
  </p>
);
