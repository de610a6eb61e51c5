import { paths } from '../../words/paths.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { Field } from '../parts/field.tsx';

type SignInFormProps = {
  lang: Lang;
  /** The page to which it leads. */
  to: string | null;
  /** A form that was kept, encrypted, until its author signs in. */
  kept: string;
  typed?: { email: string; ownDevice: boolean; isWrong: boolean };
};

/** Sign-in form of members and operators. A form that was kept is restored afterwards. */
export function SignInForm({ lang, to, kept, typed }: SignInFormProps) {
  const w = wordsFor(lang).access.signIn;
  const action = to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in';
  return (
    <>
      <form method="post" action={action} noValidate>
        {kept && <input type="hidden" name="kept" value={kept} />}
        <Field
          name="email"
          type="email"
          label={w.email}
          value={typed?.email ?? ''}
          error={typed?.isWrong ? w.wrong : undefined}
          autoComplete="username"
          required
        />
        <Field
          name="password"
          type="password"
          label={w.password}
          value=""
          autoComplete="current-password"
          required
        />
        <label className="choice">
          <input type="checkbox" name="own-device" value="yes" defaultChecked={typed?.ownDevice} />
          {w.ownDevice}
        </label>
        <button className="button primary" type="submit">
          {w.action}
        </button>
      </form>
      <p className="quiet">
        {w.forgotten} <a href={paths[lang].legal}>{w.whomToAsk}</a>.
      </p>
      {kept && (
        <form method="post" action={action} className="or">
          <input type="hidden" name="kept" value={kept} />
          <input type="hidden" name="act" value="continue" />
          <p className="quiet">{w.elsewhere}</p>
          <button className="link" type="submit">
            {w.continue}
          </button>
        </form>
      )}
    </>
  );
}
