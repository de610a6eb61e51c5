/** The prefix by which senders are counted: /24 for IPv4, /48 for IPv6, never the whole address. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  if (plain.includes('.')) return plain.split('.').slice(0, 3).join('.');
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length;
  const whole = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail?.split(':') ?? [])];
  return whole.slice(0, 3).join(':').toLowerCase();
}

/** The client address of a request: the last hop added by our own proxy, or the socket's. */
export function addressOf(
  forwardedFor: string | null,
  socket: string | undefined,
  trustProxy: boolean,
): string {
  const forwarded = trustProxy ? forwardedFor?.split(',').at(-1)?.trim() : undefined;
  return forwarded || socket || 'unknown';
}
