import { type Service, transact } from '../../database/service.ts';
import { memberCaller } from '../caller/member-caller.ts';
import { trustSession } from './session.table.ts';
import type { Recognised } from './session.ts';

/** A member has pressed the button of the confirmation page: their session is proven to be a person’s. Returns the
 * caller with it. */
export const proveSession = (service: Service, { caller, session }: Recognised): Promise<Recognised> =>
  transact(service, async ({ tx }) => {
    await trustSession(tx, session.id);
    const proven = { ...session, maybeAutomatic: false };
    return { caller: memberCaller(caller.person, proven), session: proven };
  });
