import type { Clock } from '../database/service.ts';
import { answerWith, type Encoded, encoded } from './encoded.ts';

const lasts = { seconds: 60 };
const most = 500;

type Kept = { body: Encoded; headers: [string, string][]; until: Temporal.Instant };

export type PageCache = {
  /** The answer to a request from a page that is kept; null where none is. */
  answer(request: Request): Response | null;
  /** Answers with a page that says of itself that it is everybody's, and keeps it unless the directory has
   * changed since `edition` was read; any other answer is given back as it came. */
  keep(request: Request, page: Response, edition: number): Promise<Response>;
  /** Counts the changes of the directory. */
  edition(): number;
  /** Forgets every page: the directory has changed. */
  clear(): void;
};

const isRead = ({ method }: Request) => method === 'GET' || method === 'HEAD';
const isEverybodys = (page: Response) =>
  page.status === 200 && /\bpublic\b/.test(page.headers.get('cache-control') ?? '');
const keyOf = (request: Request) => {
  const { pathname, search } = new URL(request.url);
  return pathname + search;
};

/** Public pages, rendered and compressed once a minute at most. The oldest gives way when 500 are kept. */
export function pageCache(clock: Clock): PageCache {
  const pages = new Map<string, Kept>();
  let edition = 0;
  return {
    answer(request) {
      const kept = isRead(request) ? pages.get(keyOf(request)) : undefined;
      if (!kept || Temporal.Instant.compare(kept.until, clock.now()) <= 0) return null;
      return answerWith(kept.body, request, kept.headers);
    },
    async keep(request, page, read) {
      if (request.method !== 'GET' || !isEverybodys(page)) return page;
      const bytes = new Uint8Array(await page.arrayBuffer());
      const headers = [...page.headers];
      const body = encoded(bytes, page.headers.get('content-type') ?? '');
      if (read !== edition) return answerWith(body, request, headers);
      const key = keyOf(request);
      pages.delete(key);
      pages.set(key, { body, headers, until: clock.now().add(lasts) });
      const oldest = pages.keys().next().value;
      if (pages.size > most && oldest !== undefined) pages.delete(oldest);
      return answerWith(body, request, headers);
    },
    edition: () => edition,
    clear() {
      edition += 1;
      pages.clear();
    },
  };
}
