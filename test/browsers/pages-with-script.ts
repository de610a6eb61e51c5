import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import routes from '../../src/pages/routes.ts';

const all = routes as unknown as RouteConfigEntry[];
const source = (file: string) => readFileSync(join('src/pages', file), 'utf8');

/** The paths of every page that runs script: its module says so in its handle. */
export const pathsWithScript: string[] = all
  .filter(({ file }) => /export const handle = \{[^}]*\bjs: true/.test(source(file)))
  .map(({ path = '/' }) => path);
