import { useRouteLoaderData } from 'react-router';
import type { Lang } from '../../words/write.ts';
import type { loader } from '../root.tsx';

/** What a form says of its page: when it was shown, and in which language. A form that is sent too soon after that is
 * asked once more (decision 0031). */
export function ShownAt({ lang }: { lang: Lang }) {
  const root = useRouteLoaderData<typeof loader>('root');
  return (
    <>
      <input type="hidden" name="shown" value={root?.shown ?? ''} />
      <input type="hidden" name="lang" value={lang} />
    </>
  );
}
