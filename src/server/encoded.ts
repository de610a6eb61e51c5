import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes that are sent as they are or compressed, compressed once, with the mark by which a browser asks
 * whether they are still the same. */
export type Encoded = { etag: string; identity: Bytes; br: Bytes | null; gzip: Bytes | null };

const isText = (type: string) => /^(text\/|image\/svg|application\/(json|manifest))/.test(type);

// Above it Brotli prepares for texts far longer than ours: 9 takes forty times as long for a page and saves nothing.
const brotliQuality = 6;

/** Compresses what is text, for good. */
export function encoded(identity: Bytes, type: string): Encoded {
  const etag = `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
  if (!isText(type)) return { etag, identity, br: null, gzip: null };
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
  };
  return {
    etag,
    identity,
    br: new Uint8Array(brotliCompressSync(identity, { params })),
    gzip: new Uint8Array(gzipSync(identity, { level: 9 })),
  };
}

const accepts = (request: Request, coding: 'br' | 'gzip') =>
  new RegExp(`(^|[\\s,])${coding}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))\\s*(;|,|$)`).test(
    request.headers.get('accept-encoding') ?? '',
  );

const knows = (request: Request, etag: string) =>
  (request.headers.get('if-none-match') ?? '').split(/\s*,\s*/).includes(etag);

/** The answer to a GET or HEAD: in the smallest form that the browser takes, or only "not modified" (RFC 9110). */
export function answerWith(body: Encoded, request: Request, headers: HeadersInit): Response {
  const own = new Headers(headers);
  own.set('ETag', body.etag);
  if (body.br) own.append('Vary', 'Accept-Encoding');
  if (knows(request, body.etag)) return new Response(null, { status: 304, headers: own });
  const coding = (['br', 'gzip'] as const).find((one) => body[one] && accepts(request, one));
  if (coding) own.set('Content-Encoding', coding);
  return new Response(request.method === 'HEAD' ? null : body[coding ?? 'identity'], { headers: own });
}
