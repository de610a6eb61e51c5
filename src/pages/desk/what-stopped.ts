/** Why a form did not get through, or may have got through without our hearing of it. */
export type Stopped = 'offline' | 'away' | 'busy' | 'too-large' | 'once-more';

/** What browsers say of a line that is gone: Chrome and Edge, Safari, Firefox, each in more than one word. */
const noLine =
  /failed to fetch|load failed|networkerror|network connection was lost|internet connection appears to be offline|network error|could not connect to the server/i;

type Answered = { status: number; data?: unknown };

const isAnswer = (error: unknown): error is Answered =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number';

/** A page of HTML in the place of data: an error of a proxy, the door of a hotel's network, a limit of ours. */
const isHtml = (data: unknown) => typeof data === 'string' && /^\s*</.test(data);

/** What kept a form from being answered by a page of ours; null where it was answered, whatever the answer. */
export function whatStopped(error: unknown): Stopped | null {
  if (isAnswer(error)) {
    if ('headers' in error) return null;
    if (error.status === 429) return 'busy';
    if (error.status === 413) return 'too-large';
    if (error.status === 428) return 'once-more';
    return error.status >= 500 || isHtml(error.data) ? 'away' : null;
  }
  if (!(error instanceof Error)) return 'away';
  if (error.name === 'AbortError') return null;
  return error.name === 'TypeError' && noLine.test(error.message) ? 'offline' : 'away';
}
