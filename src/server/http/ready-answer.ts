import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { parseAccept } from 'hono/utils/accept';

type Bytes = Uint8Array<ArrayBuffer>;

/** Answers a GET or HEAD from prepared bytes: in the smallest encoding that the browser accepts, or with 304 (RFC
 * 9110). */
export type ReadyAnswer = (request: Request) => Response;

const isText = (type: string) => /^(text\/|image\/svg|application\/(json|manifest))/.test(type);

// Brotli's defaults are for far longer texts: quality 9 takes forty times as long for a page and saves nothing, and a
// window wider than the text takes half as long again.
const quality = 6;
const windowFor = (text: Bytes) => Math.min(22, Math.max(16, Math.ceil(Math.log2(text.length))));

const codings = {
  br: (text: Bytes) => {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: windowFor(text),
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    };
    return new Uint8Array(brotliCompressSync(text, { params }));
  },
  gzip: (text: Bytes) => new Uint8Array(gzipSync(text, { level: 9 })),
};
type Coding = keyof typeof codings;

const preferred: readonly Coding[] = ['br', 'gzip'];

function codingFor(request: Request): Coding | undefined {
  const accepted = parseAccept(request.headers.get('accept-encoding') ?? '').filter(({ q }) => q > 0);
  return preferred.find((coding) => accepted.some(({ type }) => type.toLowerCase() === coding));
}

const knows = (request: Request, etag: string) =>
  (request.headers.get('if-none-match') ?? '').split(',').some((one) => one.trim() === etag);

/** Prepares bytes to be sent with their headers (names in lower case) and an ETag. Text is compressed once per
 * encoding, on the first request for it. */
export function readyAnswer(bytes: Bytes, headers: Record<string, string>): ReadyAnswer {
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const text = isText(headers['content-type'] ?? '');
  const plain = { ...headers, etag, ...(text && { vary: 'Accept-Encoding' }) };
  const packed: Partial<Record<Coding, { body: Bytes; headers: Record<string, string> }>> = {};
  const pack = (coding: Coding) =>
    (packed[coding] ??= { body: codings[coding](bytes), headers: { ...plain, 'content-encoding': coding } });
  return (request) => {
    if (knows(request, etag)) return new Response(null, { status: 304, headers: plain });
    const coding = text ? codingFor(request) : undefined;
    const form = coding ? pack(coding) : { body: bytes, headers: plain };
    return new Response(request.method === 'HEAD' ? null : form.body, { headers: form.headers });
  };
}
