import type { Server, ServerResponse } from 'node:http';

/** In ms: how long what is under way may take once the process ends. */
const grace = 5_000;

/** Watches over what a server answers, so that it can be closed without breaking off an answer. */
export function openDoor(server: Server) {
  const underWay = new Set<ServerResponse>();
  let ending = false;
  let told = () => {};
  server.on('request', (_, response: ServerResponse) => {
    underWay.add(response);
    // Its line is not used again; an answer that has begun has said otherwise, and its line is cut when it has ended.
    if (ending) response.shouldKeepAlive = false;
    response.on('close', () => {
      underWay.delete(response);
      if (underWay.size === 0) told();
    });
  });
  return {
    isEnding: () => ending,
    /** Takes nothing more, waits for what is under way, five seconds at most, and then cuts every line. */
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
