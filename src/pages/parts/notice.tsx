import type { ReactNode } from 'react';

/** Something the reader should know first; spoken by a screen reader when it appears. */
export const Notice = ({ tone = 'good', children }: { tone?: 'good' | 'warn'; children: ReactNode }) => (
  <p className={`notice ${tone}`} role="status">
    {children}
  </p>
);
