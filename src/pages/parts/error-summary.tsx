/** What is wrong with a form, with a way to each field; nothing when nothing is. */
export function ErrorSummary({ title, errors }: { title: string; errors: { name: string; text: string }[] }) {
  if (errors.length === 0) return null;
  return (
    <div className="notice warn" role="alert">
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
