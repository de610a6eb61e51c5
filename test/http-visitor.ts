export type Answer = { status: number; text: string; location: string; headers: Headers };

/** Somebody who speaks HTTP without a browser: her cookies, her own network, forms as a browser sends them. */
export function httpVisitor(url: string, network = '192.0.2.1') {
  const cookies = new Map<string, string>();
  const { origin } = new URL(url);

  const knock = (path: string, init: RequestInit): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return fetch(new URL(path, url), {
      redirect: 'manual',
      ...init,
      headers: {
        'accept-language': 'fr',
        'x-forwarded-for': network,
        ...(cookie && { cookie }),
        ...init.headers,
      },
    });
  };

  async function send(path: string, init: RequestInit = {}): Promise<Answer> {
    const answer = await knock(path, init);
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return {
      status: answer.status,
      text: await answer.text(),
      location: answer.headers.get('location') ?? '',
      headers: answer.headers,
    };
  }

  return {
    send,
    get: (path: string) => send(path),
    post: (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
      send(path, { method: 'POST', body: new URLSearchParams(form), headers: { origin, ...headers } }),
    /** A stream of server-sent events, until the signal aborts it. Throws when there is none. */
    async open(path: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
      const { body, status } = await knock(path, { signal });
      if (status !== 200 || !body) throw new Error(`no stream: ${status}`);
      return body;
    },
    /** Signs in with her whole desk. Throws when she may not. */
    async signIn(email: string, password: string) {
      const answer = await this.post('/sign-in', { email, password });
      if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}`);
    },
  };
}

export type HttpVisitor = ReturnType<typeof httpVisitor>;
