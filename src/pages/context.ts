import { createContext, type RouterContextProvider } from 'react-router';
import type { Deeds } from './deeds.ts';
import type { Visitor } from './visitor.ts';

export const deedsContext = createContext<Deeds>();
export const visitorContext = createContext<Visitor>();

type Context = Readonly<RouterContextProvider>;

/** The deeds that pages may call. */
export const deedsIn = (context: Context): Deeds => context.get(deedsContext);

/** The visitor that the server recognised. */
export const visitorIn = (context: Context): Visitor => context.get(visitorContext);
