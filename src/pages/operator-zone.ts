import { useRouteLoaderData } from 'react-router';

/** The time zone of the operator, for moments that belong to no practice (words-6). UTC if no page could be rendered at
 * all. */
export const useOperatorZone = (): string => useRouteLoaderData<{ zone?: string }>('root')?.zone ?? 'UTC';
