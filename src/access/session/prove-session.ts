import { type Service, transact } from '../../database/service.ts';
import { memberCaller } from '../caller/member-caller.ts';
import { trustSession } from './session.table.ts';
import type { Recognised } from './session.ts';

/** A member has pressed the button of the page that asked once more: a person holds her session. Returns her with it. */
export const proveSession = (service: Service, { caller, session }: Recognised): Promise<Recognised> =>
  transact(service, async ({ tx }) => {
    await trustSession(tx, session.id);
    const proven = { ...session, maybeAutomatic: false };
    return { caller: memberCaller(caller.person, proven), session: proven };
  });
