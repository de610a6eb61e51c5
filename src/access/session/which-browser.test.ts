import { expect, test } from 'vitest';
import { whichBrowser } from './which-browser.ts';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/153.0.0.0 Safari/537.36`, 'Chrome', 'Windows'],
  [`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/153.0 Safari/537.36 Edg/153.0`, 'Edge', 'Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1',
    'Safari',
    'iPhone',
  ],
  [
    `Mozilla/5.0 (Linux; Android 16) ${webkit} SamsungBrowser/30 Chrome/150 Safari/537.36`,
    'Samsung Internet',
    'Android',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox', 'Linux'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) Version/19.0 Safari/605.1', 'Safari', 'Mac'],
  [`Mozilla/5.0 (Macintosh) ${webkit} Chrome/153.0 Safari/537.36 OPR/130.0`, 'Opera', 'Mac'],
  ['Opera/9.80 (Windows NT 6.1) Presto/2.12', 'Opera', 'Windows'],
  [`Mozilla/5.0 (Linux; Android 16) ${webkit} Chrome/153.0 Safari/537.36 EdgA/153.0`, 'Edge', 'Android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) EdgiOS/153.0 Safari/604.1', 'Edge', 'iPhone'],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/60 Safari/537.36 Edge/18.0', 'Edge', 'Windows'],
  ['Mozilla/5.0 (iPad; CPU OS 19_0 like Mac OS X) FxiOS/150.0 Safari/605.1', 'Firefox', 'iPad'],
  ['Mozilla/5.0 (iPad; CPU OS 19_0 like Mac OS X) CriOS/153.0 Safari/604.1', 'Chrome', 'iPad'],
  [`Mozilla/5.0 (X11; CrOS x86_64 16000) ${webkit} Chrome/153.0 Safari/537.36`, 'Chrome', 'Linux'],
  ['Chromium/153.0', 'Chrome', ''],
  ['Mozilla/5.0 (Mac OS X) Safari', 'Safari', 'Mac'],
  ['curl/8', '', ''],
  ['', '', ''],
])('%s', (userAgent, browser, system) => expect(whichBrowser(userAgent)).toEqual({ browser, system }));
