import type { Server, ServerResponse } from 'node:http';

/** In ms: how long requests in progress may take at shutdown. */
const grace = 5_000;

/** Tracks the responses of a server, so that it can shut down gracefully. */
export function openDoor(server: Server) {
  const underWay = new Set<ServerResponse>();
  let ending = false;
  let told = () => {};
  server.on('request', (_, response: ServerResponse) => {
    underWay.add(response);
    // Its connection is not reused; a response that has begun promised otherwise, so its connection is closed once it
    // ends.
    if (ending) response.shouldKeepAlive = false;
    response.on('close', () => {
      underWay.delete(response);
      if (underWay.size === 0) told();
    });
  });
  return {
    isEnding: () => ending,
    /** Stops accepting, waits for requests in progress, five seconds at most, then closes all connections. */
    async close() {
      ending = true;
      const closed = new Promise((done) => server.close(done));
      for (const response of underWay) if (!response.headersSent) response.shouldKeepAlive = false;
      if (underWay.size > 0)
        await new Promise<void>((done) => {
          const timer = setTimeout(done, grace);
          told = () => {
            clearTimeout(timer);
            done();
          };
        });
      server.closeAllConnections();
      await closed;
    },
  };
}
