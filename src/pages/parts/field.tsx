import { type InputHTMLAttributes, useState } from 'react';
import { asMessage, howLong } from '../../words/typed.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { sayTooLong } from './too-long.ts';

/** Maximum length, in code points. Nothing is truncated: near the end a counter says how much is left, or by how much
 * it is too long. */
type Limit = { lang: Lang; most: number };

type FieldProps = {
  name: string;
  /** Where a page has several fields of one name; the name by default. */
  id?: string;
  label: string;
  value: string;
  hint?: string;
  error?: string;
  type?: 'text' | 'search' | 'email' | 'tel' | 'password' | 'date' | 'time' | 'datetime-local' | 'checkbox';
  rows?: number;
  options?: { value: string; label: string }[];
  checked?: boolean;
  limit?: Limit;
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'required' | 'autoComplete' | 'min' | 'max'>;

/** One field with its label, its hint and its error; what was typed is kept. */
export function Field({ name, id = name, label, hint, error: wrong, limit, ...control }: FieldProps) {
  const [typed, note] = useState(control.value);
  const { count, isOver } = whatIsLeft(typed, limit);
  const error = wrong && isOver && count ? count : wrong;
  const hintId = hint && `${id}-hint`;
  const errorId = error && `${id}-error`;
  const countId = count && count !== error ? `${id}-count` : undefined;
  const described = [hintId, errorId, countId].filter(Boolean).join(' ') || undefined;
  const aria = {
    'aria-describedby': described,
    ...(error && { 'aria-invalid': true, autoFocus: true }),
  };
  const isBox = control.type === 'checkbox';
  return (
    <div className={error ? 'field wrong' : 'field'}>
      {isBox ? (
        <label className="choice" htmlFor={id}>
          <Control {...control} {...aria} name={name} id={id} />
          {label}
        </label>
      ) : (
        <label htmlFor={id}>{label}</label>
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
      {!isBox && (
        <Control
          {...control}
          {...aria}
          name={name}
          id={id}
          onInput={limit && ((event) => note(event.currentTarget.value))}
        />
      )}
      {countId && (
        <p className={isOver ? 'error' : 'hint'} id={countId}>
          {count}
        </p>
      )}
    </div>
  );
}

/** The counter of a text near its limit, and whether it is beyond it. */
function whatIsLeft(typed: string, limit: Limit | undefined): { count?: string; isOver: boolean } {
  if (!limit) return { isOver: false };
  const over = sayTooLong(limit.lang, typed, limit.most);
  if (over) return { count: over, isOver: true };
  const left = limit.most - howLong(asMessage(typed));
  const { count } = wordsFor(limit.lang).layout;
  return { ...(left <= limit.most / 10 && { count: count.left(left) }), isOver: false };
}

type ControlProps = Omit<FieldProps, 'label' | 'limit' | 'hint' | 'error'> &
  Pick<InputHTMLAttributes<HTMLInputElement | HTMLTextAreaElement>, 'onInput'>;

function Control({ name, value, type = 'text', rows, options, checked, onInput, ...rest }: ControlProps) {
  const shared = { name, ...rest };
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
  if (rows) return <textarea {...shared} rows={rows} defaultValue={value} onInput={onInput} />;
  if (type === 'checkbox')
    return <input {...shared} type="checkbox" value={value} defaultChecked={checked} />;
  return <input {...shared} type={type} defaultValue={value} onInput={onInput} />;
}
