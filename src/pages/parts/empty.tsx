import type { ReactNode } from 'react';
import { Drawing, type DrawingName } from './drawing.tsx';

/** A list with nothing in it, said in a sentence. */
export const Empty = ({ drawing, children }: { drawing?: DrawingName; children: ReactNode }) => (
  <div className="empty">
    {drawing && <Drawing of={drawing} />}
    <p>{children}</p>
  </div>
);
