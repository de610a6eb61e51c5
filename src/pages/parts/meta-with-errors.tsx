import { Children, cloneElement, isValidElement, type ReactNode, use } from 'react';
import { UNSAFE_DataRouterDataContext as DataRouterDataContext, Meta } from 'react-router';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { isBack } from '../came-back.ts';

type Of = { children?: ReactNode };

/** What stands in the head for each page. Its title begins with "Erreur" where a form came back: a screen reader says
 * the title first. Whether one did is not told to a page's `meta`, and two titles would be one too many; so what
 * `Meta` makes is called for here, and its title changed. */
export function MetaWithErrors({ lang }: { lang: Lang }) {
  const meta = Meta();
  const { actionData } = use(DataRouterDataContext) ?? {};
  if (!Object.values(actionData ?? {}).some(isBack) || !isValidElement<Of>(meta)) return meta;
  return Children.map(meta.props.children, (one) =>
    isValidElement<Of>(one) && one.type === 'title'
      ? cloneElement(one, {}, `${wordsFor(lang).layout.error}${one.props.children}`)
      : one,
  );
}
