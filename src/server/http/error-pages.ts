import type { KeptForm } from '../../access/kept-form.ts';
import type { Service } from '../../database/service.ts';
import type { Visitor } from '../../pages/visitor.ts';
import { keptFormOf, mostBytes, mostOfRefused } from './kept-form-of.ts';
import { strangerOf } from './visitor-of.ts';
import { onceMore, onceMoreNow } from './weigh-form.ts';
import { isData } from './which-route.ts';

const aMinute = 60;
/** RFC 6585: nothing is done without a precondition, here a second press of the button. */
export const onceMoreStatus = 428;
const langs = ['fr', 'en'] as const;

/** What an error page may also contain: a query, the form that was not accepted, a language chosen by the visitor. */
type Besides = { query?: string; kept?: KeptForm | null; lang?: Visitor['lang'] };

/** Error pages for what no page has handled, rendered by the same pages as everything else. */
export function errorPagesOf(
  service: Service,
  show: (request: Request, visitor: Visitor) => Promise<Response>,
) {
  const page = (request: Request, status: number, { query = '', kept = null, lang }: Besides = {}) => {
    const url = new URL(`/error/${status}${query}`, service.site.publicUrl);
    const shown = new Request(url, { headers: request.headers });
    return show(shown, strangerOf(service, request, kept, lang));
  };

  /** With the submitted form: nothing that was typed is lost. */
  const withForm = async (request: Request, status: number, query = '') => {
    const longest = status === 429 ? mostOfRefused : mostBytes;
    const kept = request.method === 'POST' ? await keptFormOf(request, longest).catch(() => null) : null;
    return page(request, status, { query, kept });
  };

  /** For something that may be retried after this many seconds. */
  const tryAgain = async (request: Request, status: number, seconds: number | string, query = '') => {
    const again = await withForm(request, status, query);
    again.headers.set('Retry-After', String(seconds));
    return again;
  };

  /** Where the database is away. */
  const away = (request: Request) => tryAgain(request, 503, aMinute);

  return {
    page,
    withForm,
    tryAgain,
    away,

    /** The rest of the body is not read, so the connection is not reused. */
    async tooMuch(request: Request) {
      const refused = await page(request, 413);
      refused.headers.set('Connection', 'close');
      return refused;
    },

    /** Asks for confirmation: only its button does anything; all that was typed is in it. */
    async onceMore(request: Request, visitor: Visitor) {
      const form = await keptFormOf(request, mostBytes).catch(() => null);
      const fields = form?.fields.filter(([name]) => name !== onceMore) ?? [];
      const said = fields.find(([name]) => name === 'lang')?.[1];
      const lang = langs.find((one) => one === said) ?? visitor.lang;
      const kept: KeptForm | null = form && {
        ...form,
        fields: [...fields, [onceMore, onceMoreNow(service, request)]],
      };
      return page(request, onceMoreStatus, { kept, lang });
    },

    /** The response of a page, or its error page with the form, which it has not kept itself. */
    orWithForm(request: Request, answer: Response): Response | Promise<Response> {
      if (isData(new URL(request.url).pathname)) return answer;
      if (answer.status === 503) return away(request);
      return answer.status === 500 && request.method === 'POST' ? withForm(request, 500) : answer;
    },
  };
}
