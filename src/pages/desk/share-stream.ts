/** The browser features needed to share one stream with the other tabs. */
export type Ports = {
  /** Opens the stream, which calls back when it opens and at every change. Returns a function that closes it. */
  open(ring: () => void): () => void;
  isShown(): boolean;
  /** Calls back whenever the page is shown or hidden. Returns a function that stops this. */
  onShown(look: () => void): () => void;
  /** A named lock per browser, and a broadcast channel to all of its tabs; null if the browser does not support them:
   * over plain http, except on localhost. */
  shared: { locks: LockManager; channel(name: string): BroadcastChannel } | null;
};

/** Takes the lock once it is free, and holds it until the signal. `waits` is called if another tab has it. Throws if
 * the browser does not grant it at all, for instance when storage is blocked. */
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

/** Calls back, while the page is shown, whenever something may have changed. One of the visible tabs of this name
 * (the leader) has the stream and notifies the others; a hidden tab has no stream and gets no notifications. A tab
 * that is shown again, or takes the stream over, is notified, so that nothing in between is missed. Returns a
 * function that stops this. */
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
