import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as router from 'react-router';
import type { ServerBuild } from 'react-router';
import type { Plugin } from 'vite';
import { type PageSource, pagesOf, patience } from './pages.ts';

type Router = typeof router;

/** The data folder and its key are next to these, and must not be served. */
const served = ['src', 'public', 'node_modules'];

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Vite's client injects style elements and keeps a socket open; none of this is ever served in production. */
const developmentPolicy =
  "default-src 'self' data: ws:; worker-src blob:; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'";

/** Dependencies that Vite would discover only when the first page with script opens, causing a full reload. */
const lateFound = [
  ...['@orama/stemmers/english', '@orama/stemmers/french', 'react-router > cookie-es'],
  ...['match', 'specificity'].map((part) => `react-router > @remix-run/route-pattern/${part}`),
];

/** Modules used only by pages without script are replaced by a reload. Modules that the server has loaded too restart
 * it, and the page reloads when it is back. */
const loadAgain: Plugin = {
  name: 'relais:load-again',
  enforce: 'pre',
  hotUpdate({ file, modules, server }) {
    if (!file.includes('/src/pages/')) return [];
    if (this.environment.name === 'client' && modules.length === 0) server.ws.send({ type: 'full-reload' });
    return modules;
  },
};

/** The pages from source, with hot reload: for development. */
export const pagesAsTheyStand: PageSource = async (site) => {
  process.env.NODE_ENV = 'development';
  const { createServer: createVite } = await import('vite');
  const { default: routes } = await import('../../pages/routes.ts');
  const server = createServer(patience);
  const vite = await createVite({
    root,
    appType: 'custom',
    server: {
      middlewareMode: true,
      hmr: { server },
      fs: { allow: served.map((folder) => join(root, folder)) },
    },
    optimizeDeps: { include: lateFound },
    plugins: [loadAgain],
  });
  return {
    host: '127.0.0.1',
    routes: routes.flatMap(({ path }) => path ?? []),
    assets: new Map(),
    serverOf: (listener) =>
      server.on('request', (request, response) =>
        vite.middlewares(request, response, () => listener(request, response)),
      ),
    async pages(request, deeds, visitor) {
      const router = (await vite.ssrLoadModule('react-router')) as Router;
      const build = (await vite.ssrLoadModule('virtual:react-router/server-build')) as ServerBuild;
      const page = await pagesOf(router, build, 'development', site)(request, deeds, visitor);
      page.headers.set('content-security-policy', developmentPolicy);
      page.headers.set('cache-control', 'no-store');
      return page;
    },
    close: () => vite.close(),
  };
};
