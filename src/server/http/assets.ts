import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

export type Asset = { bytes: Uint8Array<ArrayBuffer>; headers: Record<string, string> };

/** The built files by path, read once: names with a hash never change. */
export function readAssets(folder: string): Map<string, Asset> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const address = path.slice(folder.length).replaceAll('\\', '/');
      const type = types[extname(path)] ?? 'application/octet-stream';
      const hashed = address.startsWith('/assets/');
      return [
        address,
        {
          bytes: new Uint8Array(readFileSync(path)),
          headers: {
            'content-type': type,
            'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
          },
        },
      ];
    }),
  );
}
