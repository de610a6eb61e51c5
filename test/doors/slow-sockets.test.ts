import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { databases } from '../databases.ts';
import { long } from '../long.ts';
import { startService } from '../service.ts';

const patience = 45_000;

describe.runIf(long)('a socket that keeps a process waiting is closed', () => {
  test.concurrent.each([
    ['says nothing', ''],
    ['never ends its headers', 'GET /fr HTTP/1.1\r\nHost: localhost\r\nX-A: '],
    [
      'never ends its form',
      'POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nemail=',
    ],
  ])('one that %s', { timeout: patience + 10_000 }, async (_, said) => {
    const relais = await startService(databases.at(-1) ?? 'embedded', { web: true, worker: false });
    const socket = connect(Number(new URL(relais.url).port), 'localhost');
    socket.on('error', () => undefined).resume();
    await once(socket, 'connect');
    socket.write(said);
    await once(socket, 'close', { signal: AbortSignal.timeout(patience) });
    expect(socket.destroyed).toBe(true);
    await relais.stop();
  });
});
