import type { BrowserContext } from '@playwright/test';
import { type Name, newerNames } from './newer.ts';

/** Runs in a page before anything else of it. */
function forget(names: Name[]) {
  type Holder = Record<PropertyKey, unknown> & { prototype?: object };
  const found = (path: string): Holder | undefined =>
    path.split('.').reduce<unknown>((holder, part) => (holder as Holder | undefined)?.[part], globalThis) as
      | Holder
      | undefined;
  // Iterator has to be there until what iterators have of it is gone.
  const inOrder = [...names].sort((one, other) => Number(one.of === null) - Number(other.of === null));
  for (const { of, name } of inOrder) {
    const key = name.startsWith('@@') ? Symbol[name.slice(2) as 'iterator'] : name;
    const holder = of === null ? (globalThis as unknown as Holder) : found(of);
    if (!holder || key === undefined) continue;
    for (const one of of === null ? [holder] : [holder, holder.prototype])
      if (one && Object.hasOwn(one, key)) Reflect.deleteProperty(one, key);
  }
}

/** Takes from every page of a browser what some promised browser lacks. */
export const takeAwayWhatIsNewer = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(forget, newerNames);
