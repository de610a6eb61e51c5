/** Why a form was not received, or may have been received without our knowing. */
export type Stopped = 'offline' | 'away' | 'busy' | 'too-large' | 'once-more';

/** Network errors as browsers word them: Chrome and Edge, Safari, Firefox. */
const noLine =
  /failed to fetch|load failed|networkerror|network connection was lost|internet connection appears to be offline|network error|could not connect to the server/i;

type Answered = { status: number; data?: unknown };

const isAnswer = (error: unknown): error is Answered =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number';

/** An HTML page instead of data: an error of a proxy, a captive portal, a rate limit of ours. */
const isHtml = (data: unknown) => typeof data === 'string' && /^\s*</.test(data);

/** What prevented a form from being answered by a page of ours; null if it was answered, whatever the response. */
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
