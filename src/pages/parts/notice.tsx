import type { ReactNode } from 'react';
import { shownResult } from './result.ts';

type NoticeProps = {
  /** The result of an act is good news by default; other information is neither good nor bad. */
  tone?: 'good' | 'warn' | 'plain';
  /** Whether it is the result of an act: then it takes the focus. */
  result?: boolean;
  children: ReactNode;
};

/** A notice; announced once by a screen reader when it appears. */
export const Notice = ({ result = false, tone = result ? 'good' : 'plain', children }: NoticeProps) => (
  <p className={`notice ${tone}`} {...(result ? shownResult : { role: 'status' })}>
    {children}
  </p>
);
