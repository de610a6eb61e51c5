import { type Service, transact } from '../database/service.ts';
import type { Caller } from './caller.ts';
import { trustSession } from './session.table.ts';

/** A member has pressed the button of the page that asked once more: a person holds her session. Returns her with it. */
export const proveSession = (service: Service, { person, session }: Caller): Promise<Caller> =>
  transact(service, async ({ tx }) => {
    await trustSession(tx, session.id);
    return { person, session: { ...session, maybeAutomatic: false } };
  });
