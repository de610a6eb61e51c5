import { isId } from '../../../database/is-id.ts';
import type { AskedFigures } from '../../../watching/their-figures.ts';
import { type Choice, type SetOfEnquiries, sets } from '../../../watching/which-enquiries.ts';
import { givenId } from '../../given-id.ts';

/** The practice and the period requested by a URL. */
export function askedFigures(request: Request): AskedFigures {
  const { searchParams } = new URL(request.url);
  const said = (name: string) => searchParams.get(name) || null;
  const practice = said('practice');
  return {
    practiceId: practice === null ? null : givenId(practice),
    days: said('days'),
    from: said('from'),
    to: said('to'),
  };
}

const isSet = (text: string | null): text is SetOfEnquiries => sets.includes(text as SetOfEnquiries);

const isDay = (text: string) => {
  try {
    return /^2[01]\d\d-/.test(text) && Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
};

/** The enquiries requested by a URL; null if it names no set. Unknown parameters are ignored. */
export function askedChoice(request: Request): (Choice & { page: number }) | null {
  const { searchParams } = new URL(request.url);
  const set = searchParams.get('set');
  if (!isSet(set)) return null;
  const part = (name: string, is: (text: string) => boolean) => {
    const text = searchParams.get(name);
    return text !== null && is(text) ? { [name]: text } : {};
  };
  const page = Number(searchParams.get('page'));
  return {
    set,
    page: Number.isSafeInteger(page) ? page : 1,
    ...part('month', (text) => isDay(`${text}-01`)),
    ...part('week', isDay),
    ...part('procedure', isId),
    ...part('member', isId),
  };
}

/** The query parameters for period and practice, used in every URL of these pages. */
export type Around = { practice: string; days: number | null; from: string | null; to: string | null };

type Named = Record<string, string | number | null | undefined>;

const address = (path: string, named: Named) => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(named))
    if (value !== null && value !== undefined) query.set(name, String(value));
  return `${path}?${query}`;
};

export const figuresAddress = (around: Around): string => address('/desk/figures', around);
export const csvAddress = (around: Around): string => address('/desk/figures.csv', around);

/** The list behind a number. */
export const behind = (around: Around, choice: Choice & { page?: number }): string =>
  address('/desk/figures/enquiries', { ...around, ...choice });
