import type { ReactNode } from 'react';
import { Drawing, type DrawingName } from './drawing.tsx';

/** The empty state of a list. */
export const Empty = ({ drawing, children }: { drawing?: DrawingName; children: ReactNode }) => (
  <div className="empty">
    {drawing && <Drawing of={drawing} />}
    <p>{children}</p>
  </div>
);
