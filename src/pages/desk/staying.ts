import { isRouteErrorResponse } from 'react-router';

/** The server did not answer, or could not: anything else is an answer. */
export const isOutOfReach = (error: unknown): boolean =>
  !(error instanceof Response) && (!isRouteErrorResponse(error) || error.status >= 500);

/** A page of the desk stays as it was last shown while the server is out of reach, so that an error page never
 * replaces what is being written. */
export function staying<Args extends { serverLoader: () => Promise<unknown> }>() {
  type Data = Awaited<ReturnType<Args['serverLoader']>>;
  let shown: Data | undefined;
  const load = async ({ serverLoader }: Args): Promise<Data> => {
    try {
      shown = (await serverLoader()) as Data;
    } catch (error) {
      if (shown === undefined || !isOutOfReach(error)) throw error;
    }
    return shown;
  };
  return Object.assign(load, { hydrate: true as const });
}
