import { wordsFor } from '../../../words/words.ts';
import type { Lang } from '../../../words/write.ts';
import { Badge } from '../../parts/badge.tsx';
import type { Failed } from './part.tsx';
import type { PracticeData } from './practice-data.ts';

type RecipientFieldsProps = { lang: Lang; members: PracticeData['members']; failed: Failed };

/** Which members receive what patients send. */
export function RecipientFields({ lang, members, failed }: RecipientFieldsProps) {
  const w = wordsFor(lang).practice;
  const unheard = failed?.wrong.recipient;
  return (
    <fieldset className="field">
      <legend className="visually-hidden">{w.recipients.title}</legend>
      {unheard && (
        <p className="error" id="recipient">
          {w.errors[unheard]}
        </p>
      )}
      {members.map((member) => (
        <label key={member.id} className="choice">
          <input
            type="checkbox"
            name="recipient"
            value={member.id}
            defaultChecked={failed?.recipients.includes(member.id) ?? member.receives}
          />
          <span>
            <bdi>{member.name}</bdi>
            <span className="quiet">, {w.recipients.roles[member.role]}</span>
            {member.dead && (
              <>
                {' '}
                <Badge tone="warn">{w.recipients.dead}</Badge>
              </>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
