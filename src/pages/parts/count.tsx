/** A number that links to what it counts; zero is not a link. */
export const Count = ({ count, href }: { count: number; href: string }) =>
  count === 0 ? (
    <span className="count-of">0</span>
  ) : (
    <a className="count-of" href={href}>
      {count}
    </a>
  );
