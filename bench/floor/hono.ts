/** A plain Hono server that answers every request with the same bytes: `node bench/floor/hono.ts PORT BYTES`. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const [port, bytes] = process.argv.slice(2).map(Number);
const page = 'x'.repeat(bytes ?? 0);
const app = new Hono();
app.get('/healthz', (c) => c.text('ok'));
app.get('*', (c) => c.html(page));
serve({ fetch: app.fetch, port: port ?? 0 });
