import type { Clock } from '../../database/service.ts';
import { keptFor } from './kept-for.ts';
import { type ReadyAnswer, readyAnswer } from './ready-answer.ts';

const limits = { seconds: 30, most: 500 };

export type PageCache = {
  /** The response to a request from the cache; null if there is none. */
  answer(request: Request): Response | null;
  /** Caches a page marked as public, with all its headers, unless the directory has changed since `edition` was read,
   * and returns the response; null if the page is private. */
  keep(request: Request, page: Response, edition: number): Promise<Response | null>;
  /** Counts the changes of the directory. */
  edition(): number;
  /** Clears the cache: the directory has changed. */
  clear(): void;
};

const isRead = ({ method }: Request) => method === 'GET' || method === 'HEAD';
const isEverybodys = (page: Response) =>
  page.status === 200 && /\bpublic\b/.test(page.headers.get('cache-control') ?? '');
/** Path and query: what follows the host. */
const keyOf = ({ url }: Request) => url.slice(url.indexOf('/', 'https://'.length));

/** A cache of public pages, rendered and compressed at most once every 30 s. The oldest of 500 is evicted. */
export function pageCache(clock: Clock): PageCache {
  const pages = keptFor<ReadyAnswer>(clock, limits);
  let edition = 0;
  return {
    answer: (request) => (isRead(request) && pages.get(keyOf(request))?.(request)) || null,
    async keep(request, page, read) {
      if (request.method !== 'GET' || !isEverybodys(page)) return null;
      const bytes = new Uint8Array(await page.arrayBuffer());
      const answer = readyAnswer(bytes, Object.fromEntries(page.headers));
      if (read === edition) pages.set(keyOf(request), answer);
      return answer(request);
    },
    edition: () => edition,
    clear() {
      edition += 1;
      pages.clear();
    },
  };
}
