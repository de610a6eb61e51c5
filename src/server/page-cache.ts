import type { Clock } from '../database/service.ts';
import { keptFor } from './kept-for.ts';
import { type ReadyAnswer, readyAnswer } from './ready-answer.ts';

const limits = { seconds: 30, most: 500 };

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

/** Public pages, rendered and compressed once in half a minute at most. The oldest gives way when 500 are kept. */
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
