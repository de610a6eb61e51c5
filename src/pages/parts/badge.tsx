import type { ReactNode } from 'react';

/** A mark beside a name. */
export const Badge = ({
  tone,
  children,
}: {
  tone: 'new' | 'warn' | 'late' | 'plain';
  children: ReactNode;
}) => <span className={`badge ${tone}`}>{children}</span>;
