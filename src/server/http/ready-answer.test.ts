import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readyAnswer } from './ready-answer.ts';

const text = 'Aucune demande sans réponse. '.repeat(50);
const ready = (type: string) =>
  readyAnswer(new TextEncoder().encode(text), { 'content-type': type, 'x-own': '1' });
const page = ready('text/html; charset=utf-8');
const asked = (headers: Record<string, string>, method = 'GET', of = page) =>
  of(new Request('http://relais.example/fr', { method, headers }));

test.each([
  ['', null],
  ['br', 'br'],
  ['gzip, deflate, br;q=0.9', 'br'],
  ['gzip, br;q=0', 'gzip'],
  ['br;q=0.0,gzip;q=0', null],
  ['br ; q=0 , gzip', 'gzip'],
  ['br;q=0.05, gzip', 'br'],
  ['deflate', null],
  ['brotli, xgzip', null],
])('a browser that takes “%s” gets %s', async (accept, coding) => {
  for (const answer of [asked({ 'accept-encoding': accept }), asked({ 'accept-encoding': accept })]) {
    expect(answer.headers.get('content-encoding')).toBe(coding);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(answer.headers.get('x-own')).toBe('1');
    const bytes = Buffer.from(await answer.arrayBuffer());
    const opened = { br: brotliDecompressSync, gzip: gunzipSync }[coding ?? ''] ?? ((same: Buffer) => same);
    expect(opened(bytes).toString()).toBe(text);
  }
});

test('what a browser has already is not sent again', async () => {
  const etag = asked({}).headers.get('etag') ?? '';
  for (const known of [etag, `"other", ${etag}`, `${etag}, "other"`, `"other",${etag}`]) {
    const answer = asked({ 'if-none-match': known });
    expect([answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([304, '', etag]);
  }
  expect(asked({ 'if-none-match': 'W/"other"' }).status).toBe(200);
});

test('HEAD has the headers and no body', async () => {
  const answer = asked({ 'accept-encoding': 'br' }, 'HEAD');
  expect(await answer.text()).toBe('');
  expect(answer.headers.get('content-encoding')).toBe('br');
});

test.each([
  ['text/css', 'br'],
  ['image/svg+xml', 'br'],
  ['application/json', 'br'],
  ['application/manifest+json', 'br'],
  ['application/octet-stream', null],
  ['image/png', null],
  ['model/text/', null],
])('of %s a browser gets %s', (type, coding) =>
  expect(asked({ 'accept-encoding': 'br' }, 'GET', ready(type)).headers.get('content-encoding')).toBe(coding),
);

test('other bytes have another mark, and the same bytes the same', () => {
  const markOf = (bytes: string) =>
    asked({}, 'GET', readyAnswer(new TextEncoder().encode(bytes), {})).headers.get('etag');
  expect(markOf('a')).toBe(markOf('a'));
  expect(markOf('a')).not.toBe(markOf('b'));
  expect(markOf('a')).toMatch(/^W\/"[\w-]{22}"$/);
});

test('what is compressed already is left alone', () => {
  const answer = asked({ 'accept-encoding': 'br' }, 'GET', ready('font/woff2'));
  expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([null, null]);
});
