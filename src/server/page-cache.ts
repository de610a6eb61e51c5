import type { Clock } from '../database/service.ts';
import { type ReadyAnswer, readyAnswer } from './ready-answer.ts';

const lasts = { seconds: 60 };
const most = 500;

type Kept = { answer: ReadyAnswer; until: Temporal.Instant };

export type PageCache = {
  /** The answer to a request from a page that is kept; null where none is. */
  answer(request: Request): Response | null;
  /** Keeps a page that says of itself that it is everybody's, with all its headers, unless the directory has
   * changed since `edition` was read, and answers with it; null where the page is somebody's. */
  keep(request: Request, page: Response, edition: number): Promise<Response | null>;
  /** Counts the changes of the directory. */
  edition(): number;
  /** Forgets every page: the directory has changed. */
  clear(): void;
};

const isRead = ({ method }: Request) => method === 'GET' || method === 'HEAD';
const isEverybodys = (page: Response) =>
  page.status === 200 && /\bpublic\b/.test(page.headers.get('cache-control') ?? '');
/** Path and query: what follows the host. */
const keyOf = ({ url }: Request) => url.slice(url.indexOf('/', 'https://'.length));

/** Public pages, rendered and compressed once a minute at most. The oldest gives way when 500 are kept. */
export function pageCache(clock: Clock): PageCache {
  const pages = new Map<string, Kept>();
  let edition = 0;
  return {
    answer(request) {
      const kept = isRead(request) ? pages.get(keyOf(request)) : undefined;
      if (!kept || Temporal.Instant.compare(kept.until, clock.now()) <= 0) return null;
      return kept.answer(request);
    },
    async keep(request, page, read) {
      if (request.method !== 'GET' || !isEverybodys(page)) return null;
      const bytes = new Uint8Array(await page.arrayBuffer());
      const answer = readyAnswer(bytes, Object.fromEntries(page.headers));
      if (read !== edition) return answer(request);
      const key = keyOf(request);
      pages.delete(key);
      pages.set(key, { answer, until: clock.now().add(lasts) });
      const oldest = pages.keys().next().value;
      if (pages.size > most && oldest !== undefined) pages.delete(oldest);
      return answer(request);
    },
    edition: () => edition,
    clear() {
      edition += 1;
      pages.clear();
    },
  };
}
