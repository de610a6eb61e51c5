import type { Context } from 'hono';
import { digitsLogged, wordLogged } from '../../database/log.ts';
import type { Service } from '../../database/service.ts';
import { type FaultKind, faultKinds } from '../../pages/fault-kinds.ts';
import { type Limit, limiter } from './limits.ts';

const ofOneNetwork: Limit = { burst: 10, secondsEach: 60 };

const isKind = (text: unknown): text is FaultKind => faultKinds.includes(text as FaultKind);

/** Logs the kind of an error reported by a page: never text chosen by a browser, and only a few per network. */
export function clientFaults(service: Service): (c: Context, network: string) => Promise<Response> {
  const limited = limiter(service.clock, ofOneNetwork);
  return async (c, network) => {
    const { kind, code, build } = await c.req.parseBody();
    if (!isKind(kind)) return c.body(null, 422);
    if (limited.take(network)) return c.body(null, 429);
    service.log({
      event: 'client-fault',
      level: 'warn',
      kind: wordLogged(kind),
      code: digitsLogged(code),
      build: digitsLogged(build),
    });
    return c.body(null, 204);
  };
}
