import { useEffect, useRef } from 'react';

/** What is wrong with a form, with a way to each field; nothing when nothing is. It takes the focus. */
export function ErrorSummary({ title, errors }: { title: string; errors: { name: string; text: string }[] }) {
  const box = useRef<HTMLDivElement>(null);
  const isWrong = errors.length > 0;
  // React gives a focus by itself to fields alone.
  useEffect(() => {
    if (isWrong) box.current?.focus();
  }, [isWrong]);
  if (!isWrong) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: a page that comes back with errors begins with them, without script
    <div className="notice warn" role="alert" tabIndex={-1} autoFocus ref={box}>
      <p>{title}</p>
      <ul>
        {errors.map(({ name, text }) => (
          <li key={name}>
            <a href={`#${name}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
