import { chromiumPath } from '../browser.ts';
import { once } from './once.ts';

/** Finds a Chromium, or unpacks the one that comes with the packages. */
export default () =>
  once('browser', async () => {
    process.env.RELAIS_TEST_CHROMIUM = await chromiumPath();
  });
