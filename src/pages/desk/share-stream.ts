/** What a page needs of its browser to share one stream with the other tabs. */
export type Ports = {
  /** Opens the stream, which rings when it opens and at every change. Returns what closes it. */
  open(ring: () => void): () => void;
  isShown(): boolean;
  /** Calls back whenever the page is shown or hidden. Returns what ends that. */
  onShown(look: () => void): () => void;
  /** One place of each name in a browser, and what is said to all of its tabs; null where a browser has no such
   * thing: over plain http, unless it is this machine's. */
  shared: { locks: LockManager; channel(name: string): BroadcastChannel } | null;
};

/** Takes the place once it is free, and keeps it until the signal. `waits` is called where another has it. Throws where
 * the browser does not give it at all, as where it keeps its storage from a page. */
async function hold(
  locks: LockManager,
  name: string,
  { signal, lead, waits }: { signal: AbortSignal; lead: () => void; waits: () => void },
) {
  const work = () => {
    if (signal.aborted) return;
    lead();
    return new Promise((done) => signal.addEventListener('abort', done));
  };
  let isTaken = false;
  await locks.request(name, { ifAvailable: true }, (lock) => {
    isTaken = lock === null;
    return lock && work();
  });
  if (!isTaken || signal.aborted) return;
  waits();
  await locks.request(name, { signal }, work);
}

function takePart(name: string, { open, shared }: Ports, ring: () => void): () => void {
  if (!shared) return open(ring);
  const over = new AbortController();
  const { signal } = over;
  const others = shared.channel(name);
  others.addEventListener('message', ring);
  let close = () => {};
  const lead = () => {
    close = open(() => {
      ring();
      others.postMessage(null);
    });
  };
  hold(shared.locks, name, { signal, lead, waits: ring }).catch(() => {
    if (!signal.aborted) close = open(ring);
  });
  return () => {
    over.abort();
    close();
    others.close();
  };
}

/** Rings, while the page is shown, whenever something may have changed. One of the shown tabs of this name has the
 * stream and rings the others; a hidden tab has nothing and hears nothing. Whoever is shown again, or takes the stream
 * over, is rung, so that what happened in between is not missed. Returns what ends it. */
export function shareStream(name: string, ports: Ports, ring: () => void): () => void {
  let leave: (() => void) | null = null;
  const look = () => {
    if (ports.isShown() === (leave !== null)) return;
    if (leave) {
      leave();
      leave = null;
    } else leave = takePart(name, ports, ring);
  };
  const silence = ports.onShown(look);
  look();
  return () => {
    silence();
    leave?.();
    leave = null;
  };
}
