import { buildPages } from '../../src/server/build-pages.ts';
import { once } from './once.ts';

/** Builds the pages where they have changed. */
export default () => once('pages', buildPages);
