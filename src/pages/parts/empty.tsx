import type { ReactNode } from 'react';

/** A list with nothing in it, said in a sentence. */
export const Empty = ({ children }: { children: ReactNode }) => <p className="empty">{children}</p>;
