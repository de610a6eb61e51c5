/** The headers of a page that is the same for everybody: a copy is asked about before it is shown again. */
export const forEverybody = () => ({ 'Cache-Control': 'public, no-cache' });
