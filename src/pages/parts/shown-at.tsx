import { useRouteLoaderData } from 'react-router';
import type { Lang } from '../../words/write.ts';
import type { loader } from '../root.tsx';

/** Hidden fields about a form's page: when it was shown, and in which language. A form sent too soon after that must
 * be confirmed (decision 0031). */
export function ShownAt({ lang }: { lang: Lang }) {
  const root = useRouteLoaderData<typeof loader>('root');
  return (
    <>
      <input type="hidden" name="shown" value={root?.shown ?? ''} />
      <input type="hidden" name="lang" value={lang} />
    </>
  );
}
