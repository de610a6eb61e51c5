import { Children, cloneElement, isValidElement, type ReactNode, use } from 'react';
import { UNSAFE_DataRouterDataContext as DataRouterDataContext, Meta } from 'react-router';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { isBack } from '../came-back.ts';

type Of = { children?: ReactNode };

/** The head of each page. Its title begins with "Erreur" if a form was refused: a screen reader reads the title
 * first. A page's `meta` is not told, and two titles would be one too many; so the output of `Meta` is taken here,
 * and its title changed. */
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
