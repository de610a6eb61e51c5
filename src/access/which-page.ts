/** Paths under the desk that are no pages. */
const noPage = /^\/desk\/(events|figures\.csv|enquiries\/[^/]+\/read)$/;

/** The page of a member or an operator that a URL names, as a browser would ask for it; null for anything that is not
 * one of ours (access-1). The data request of a page (`….data`) is its page. */
export function whichPage(address: string): string | null {
  if (!/^\/[\x21-\x7e]*$/.test(address) || address.includes('\\')) return null;
  const here = 'https://relais.invalid';
  if (!URL.canParse(address, here)) return null;
  const url = new URL(address, here);
  const asked = address.replace(/[?#].*/, '');
  if (url.origin !== here || url.pathname !== asked) return null;
  const pathname = asked.replace(/\.data$/, '');
  url.searchParams.delete('_routes');
  if (!/^\/(desk|operator)(\/[\w-]+)*$/.test(pathname) || noPage.test(pathname)) return null;
  const query = url.searchParams.toString();
  return query ? `${pathname}?${query}` : pathname;
}
