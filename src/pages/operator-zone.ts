import { useRouteLoaderData } from 'react-router';

/** The time zone of the operator, in which moments are written that belong to no practice. UTC where a page could not
 * be had at all. */
export const useOperatorZone = (): string => useRouteLoaderData<{ zone?: string }>('root')?.zone ?? 'UTC';
