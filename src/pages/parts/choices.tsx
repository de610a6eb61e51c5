type ChoicesProps = {
  name: string;
  /** Where a page has several groups of one name; the name by default. */
  id?: string;
  label: string;
  choices: { value: string; label: string }[];
  chosen: string;
  error?: string;
  /** If a heading above asks the same, the legend is for screen readers only. */
  isAsked?: boolean;
};

/** A radio group with a few options, all of them visible. */
export function Choices({ name, id = name, label, choices, chosen, error, isAsked = false }: ChoicesProps) {
  const errorId = error && `${id}-error`;
  return (
    <fieldset className={error ? 'field wrong' : 'field'} aria-describedby={errorId}>
      <legend className={isAsked ? 'visually-hidden' : undefined}>{label}</legend>
      {error && (
        <p className="error" id={errorId}>
          {error}
        </p>
      )}
      {choices.map(({ value, label: text }) => (
        <label className="choice" key={value}>
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
