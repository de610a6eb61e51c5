import type { InputHTMLAttributes } from 'react';

type FieldProps = {
  name: string;
  label: string;
  value: string;
  hint?: string;
  error?: string;
  type?: 'text' | 'search' | 'email' | 'tel' | 'password' | 'date' | 'time' | 'datetime-local' | 'checkbox';
  rows?: number;
  options?: { value: string; label: string }[];
  checked?: boolean;
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'required' | 'maxLength' | 'autoComplete'>;

/** One field with its label, its hint and its error beside it; what was typed stays. */
export function Field({ name, label, hint, error, ...control }: FieldProps) {
  const hintId = hint && `${name}-hint`;
  const errorId = error && `${name}-error`;
  const described = [hintId, errorId].filter(Boolean).join(' ') || undefined;
  const aria = { 'aria-describedby': described, 'aria-invalid': error ? true : undefined };
  const isBox = control.type === 'checkbox';
  return (
    <div className={error ? 'field wrong' : 'field'}>
      {isBox ? (
        <label className="choice" htmlFor={name}>
          <Control {...control} {...aria} name={name} />
          {label}
        </label>
      ) : (
        <label htmlFor={name}>{label}</label>
      )}
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={errorId}>
          {error}
        </p>
      )}
      {!isBox && <Control {...control} {...aria} name={name} />}
    </div>
  );
}

function Control({ name, value, type = 'text', rows, options, checked, ...rest }: Omit<FieldProps, 'label'>) {
  const { maxLength, ...common } = rest;
  const shared = { id: name, name, ...common };
  if (options)
    return (
      <select {...shared} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  if (rows) return <textarea {...shared} rows={rows} maxLength={maxLength} defaultValue={value} />;
  if (type === 'checkbox')
    return <input {...shared} type="checkbox" value={value} defaultChecked={checked} />;
  return <input {...shared} type={type} maxLength={maxLength} defaultValue={value} />;
}
