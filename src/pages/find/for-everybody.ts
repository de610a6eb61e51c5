/** Cache headers of a page that is the same for everybody: a cached copy must be revalidated. */
export const forEverybody = () => ({ 'Cache-Control': 'public, no-cache' });
