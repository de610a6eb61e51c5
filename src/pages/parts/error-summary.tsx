/** The errors of a form, with a link to each field; nothing if there are none. It takes the focus. */
export function ErrorSummary({ title, errors }: { title: string; errors: { name: string; text: string }[] }) {
  if (errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: a page that comes back with errors begins with them, without script
    <div className="notice warn" role="alert" tabIndex={-1} autoFocus>
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
