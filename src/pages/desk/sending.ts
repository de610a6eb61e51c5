import { type Stopped, whatStopped } from './what-stopped.ts';

const longestWait = 30_000;

/** The server's response, with a timeout. */
export async function inTime<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('late'), { name: 'TimeoutError' })), longestWait);
  });
  try {
    return await Promise.race([ask(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Sends a form of a live page. If that fails, the page stays as it is, with all that was typed, and says why: it is
 * not resent automatically. */
export async function sending<Answer>(
  serverAction: () => Promise<Answer>,
): Promise<Answer | { stopped: Stopped }> {
  try {
    return await inTime(serverAction);
  } catch (error) {
    const stopped = whatStopped(error);
    if (stopped === null) throw error;
    return { stopped };
  }
}

/** Why the last form of a page was not received; null if it was, or none was sent. */
export const stoppedIn = (answer: object | undefined): Stopped | null =>
  answer && 'stopped' in answer ? (answer.stopped as Stopped | null) : null;
