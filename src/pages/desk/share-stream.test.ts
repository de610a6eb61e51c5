import { afterEach, expect, test, vi } from 'vitest';
import { type Ports, shareStream } from './share-stream.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A server that counts its streams, as one browser's tabs open them. */
function aServer() {
  const streams = new Set<() => void>();
  return {
    open(ring: () => void) {
      streams.add(ring);
      ring();
      return () => void streams.delete(ring);
    },
    count: () => streams.size,
    change: () => {
      for (const ring of streams) ring();
    },
  };
}

const shared: Ports['shared'] = {
  locks: navigator.locks,
  channel: (name) => new BroadcastChannel(name),
};

function aTab(
  name: string,
  server: ReturnType<typeof aServer>,
  { shown = true, of = shared }: { shown?: boolean; of?: Ports['shared'] } = {},
) {
  let [isShown, look, rung] = [shown, () => {}, 0];
  const ports: Ports = {
    open: server.open,
    isShown: () => isShown,
    onShown: (changed) => {
      look = changed;
      return () => {
        look = () => {};
      };
    },
    shared: of,
  };
  const close = shareStream(name, ports, () => {
    rung++;
  });
  ends.push(close);
  return {
    close,
    rung: () => rung,
    show(now: boolean) {
      isShown = now;
      look();
    },
  };
}

const until = (condition: () => void) => vi.waitFor(condition, { interval: 2 });

test('seven tabs have one stream, and each is rung (desk-102)', async () => {
  const server = aServer();
  const tabs = Array.from({ length: 7 }, () => aTab('seven', server));
  await until(() => expect(tabs.every((tab) => tab.rung() > 0)).toBe(true));
  expect(server.count()).toBe(1);
  const before = tabs.map((tab) => tab.rung());
  server.change();
  await until(() => expect(tabs.map((tab) => tab.rung())).toEqual(before.map((rung) => rung + 1)));
});

test('the tab that has the stream closes: another takes it, and all are rung', async () => {
  const server = aServer();
  const first = aTab('closes', server);
  await until(() => expect(server.count()).toBe(1));
  const others = [aTab('closes', server), aTab('closes', server)];
  await until(() => expect(others.every((tab) => tab.rung() === 1)).toBe(true));
  first.close();
  await until(() => expect(others.every((tab) => tab.rung() === 2)).toBe(true));
  expect(server.count()).toBe(1);
});

test('a hidden tab lets go, hears nothing, and is rung when it is shown (desk-103)', async () => {
  const server = aServer();
  const [shown, hidden] = [aTab('hidden', server), aTab('hidden', server, { shown: false })];
  await until(() => expect(server.count()).toBe(1));
  server.change();
  await until(() => expect(shown.rung()).toBe(2));
  expect(hidden.rung()).toBe(0);
  shown.show(false);
  expect(server.count()).toBe(0);
  hidden.show(true);
  await until(() => expect([server.count(), hidden.rung() > 0]).toEqual([1, true]));
  shown.show(true);
  await until(() => expect(shown.rung()).toBe(3));
  expect(server.count()).toBe(1);
});

test('two names have nothing in common (desk-104)', async () => {
  const server = aServer();
  const [one, other] = [aTab('Théo', server), aTab('Inès', server)];
  await until(() => expect([server.count(), one.rung(), other.rung()]).toEqual([2, 1, 1]));
});

test('hidden while it waits for its place: the place is not taken afterwards', async () => {
  const server = aServer();
  const first = aTab('waits', server);
  await until(() => expect(server.count()).toBe(1));
  const second = aTab('waits', server);
  await until(() => expect(second.rung()).toBe(1));
  second.show(false);
  first.close();
  aTab('waits', server);
  await until(() => expect(server.count()).toBe(1));
});

test('a browser that shares nothing: a stream for each shown tab (desk-105)', async () => {
  const server = aServer();
  const tabs = [aTab('alone', server, { of: null }), aTab('alone', server, { of: null, shown: false })];
  expect([server.count(), ...tabs.map((tab) => tab.rung())]).toEqual([1, 1, 0]);
});

test('a browser that keeps the place from a page: a stream of its own', async () => {
  const server = aServer();
  const locks = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) };
  const of = { ...shared, locks: locks as unknown as LockManager };
  const tab = aTab('kept', server, { of });
  await until(() => expect([server.count(), tab.rung()]).toEqual([1, 1]));
});
