import { createContext, type RouterContextProvider } from 'react-router';
import type { Deeds } from './deeds.ts';
import type { Visitor } from './visitor.ts';

export const deedsContext = createContext<Deeds>();
export const visitorContext = createContext<Visitor>();

type Context = Readonly<RouterContextProvider>;

/** What pages may do. */
export const deedsIn = (context: Context): Deeds => context.get(deedsContext);

/** Who is at the door. */
export const visitorIn = (context: Context): Visitor => context.get(visitorContext);
