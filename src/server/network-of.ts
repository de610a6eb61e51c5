/** The prefix of a network address by which senders are counted: /24 of IPv4, /48 of IPv6, never the whole. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  if (plain.includes('.')) return plain.split('.').slice(0, 3).join('.');
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length;
  const whole = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail?.split(':') ?? [])];
  return whole.slice(0, 3).join(':').toLowerCase();
}

/** The address of whoever sent a request: the last hop that our own proxy vouches for, or the socket's. */
export function addressOf(
  forwardedFor: string | null,
  socket: string | undefined,
  trustProxy: boolean,
): string {
  const forwarded = trustProxy ? forwardedFor?.split(',').at(-1)?.trim() : undefined;
  return forwarded || socket || 'unknown';
}
