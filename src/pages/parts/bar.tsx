/** One count as a bar, decorative (hidden from screen readers): the number is beside it. */
export function Bar({ count, of, tone }: { count: number; of: number; tone: string }) {
  return (
    <svg className="bar" aria-hidden="true">
      <rect className="track" width="100%" height="100%" rx="7" />
      {count > 0 && <rect className={tone} width={`${(count / of) * 100}%`} height="100%" rx="7" />}
    </svg>
  );
}
