import { inTime } from './sending.ts';
import { whatStopped } from './what-stopped.ts';

const isTyped = (field: HTMLInputElement | HTMLTextAreaElement) =>
  field.type !== 'hidden' && field.value !== field.defaultValue;

/** Whether a field of the page contains something that the server did not put there. */
const isWriting = () =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main :is(input, textarea)')].some(
    isTyped,
  );

const leadsToSignIn = (error: unknown) =>
  error instanceof Response && (error.headers.get('location') ?? '').startsWith('/sign-in');

/** A page of the desk stays as last shown while the server is unreachable, so that an error page never replaces what
 * is being typed; likewise if the session has ended in the meantime: sign-in is required on submit
 * (desk-4). */
export function staying<Args extends { serverLoader: () => Promise<unknown> }>() {
  type Data = Awaited<ReturnType<Args['serverLoader']>>;
  let shown: Data | undefined;
  const load = async ({ serverLoader }: Args): Promise<Data> => {
    try {
      shown = (await inTime(serverLoader)) as Data;
    } catch (error) {
      const stays = whatStopped(error) !== null || (leadsToSignIn(error) && isWriting());
      if (shown === undefined || !stays) throw error;
    }
    return shown;
  };
  return Object.assign(load, { hydrate: true as const });
}
