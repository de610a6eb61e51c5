import { AsyncLocalStorage } from 'node:async_hooks';
import { idLogged, type Logged, requestLogged } from '../../database/log.ts';
import type { Chance } from '../../database/service.ts';

const underWay = new AsyncLocalStorage<Logged>();

/** The id of the request for which something is done now; undefined where it is done for none. */
export const requestNow = (): Logged | undefined => underWay.getStore();

/** Answers a request under its id, which every line of the log has that is written meanwhile. */
export const underId = <Answer>(id: Logged, answer: () => Answer): Answer => underWay.run(id, answer);

/** The id of a request: the one that a trusted proxy knows it by where that is well formed, else one from chance. */
export const requestIdOf = (
  header: string | null,
  trustProxy: boolean,
  chance: Pick<Chance, 'uuid'>,
): Logged => (trustProxy ? requestLogged(header) : null) ?? idLogged(chance.uuid());
