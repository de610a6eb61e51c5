import { data } from 'react-router';
import { steps } from '../../enquiry/history/standing.ts';
import type { Health } from '../../watching/health.ts';
import { wordsFor } from '../../words/words.ts';
import { deedsIn } from '../context.ts';
import { Lacking } from '../operator/lacking.tsx';
import { StandsStill } from '../operator/stands-still.tsx';
import { Badge } from '../parts/badge.tsx';
import { Bar } from '../parts/bar.tsx';
import { Batons } from '../parts/batons.tsx';
import { Choices } from '../parts/choices.tsx';
import { Columns, Legend } from '../parts/columns.tsx';
import { Count } from '../parts/count.tsx';
import { Drawing, drawingNames, Stamp } from '../parts/drawing.tsx';
import { Empty } from '../parts/empty.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Field } from '../parts/field.tsx';
import { Mark } from '../parts/mark.tsx';
import { Message } from '../parts/message.tsx';
import { Notice } from '../parts/notice.tsx';
import { Progress } from '../parts/progress.tsx';
import { Table } from '../parts/table.tsx';
import developmentStyle from '../style/development.css?url';
import type { Route } from './+types/style.page.ts';

const lang = 'fr' as const;
const zone = 'Europe/Paris';
const moment = '2026-06-09T08:00:00Z';
const colours = [
  'paper',
  'sheet',
  'ink',
  'quiet',
  'line',
  'edge',
  'violet',
  'violet-soft',
  'coral',
  'coral-soft',
  'amber',
  'amber-soft',
  'leaf',
  'leaf-soft',
  'red',
];
const options = [
  { value: 'a', label: 'Blépharoplastie' },
  { value: 'b', label: 'Laser vasculaire' },
];

export function loader({ context }: Route.LoaderArgs) {
  if (!deedsIn(context).development) throw data(null, 404);
  return { lang };
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: developmentStyle }];

export const meta: Route.MetaFunction = () => [{ title: 'Style' }];

const everyAlarm = (Object.keys(wordsFor(lang).health.alarms) as Health['alarms'][number]['kind'][]).map(
  (kind) => ({ kind, since: moment, ...(kind === 'sweep' && { part: 'letters' as const }) }),
);
const everyProcess = (['both', 'web', 'worker'] as const).map((kind) => ({
  ...{ process: kind, kind, startedAt: moment, heardAt: moment },
  silent: kind === 'worker',
}));

const reachedUntil = (last: number) =>
  steps.map((step, place) => ({ step, at: place <= last ? moment : null }));

function Forms() {
  return (
    <form className="letter-sheet">
      <Stamp />
      <p className="to">
        <span className="quiet">À l’attention de</span> <strong>Cabinet Lumière</strong> Lyon
      </p>
      <ErrorSummary title="Vérifiez ces points :" errors={[{ name: 'wrong', text: 'Indiquez votre nom.' }]} />
      <Field name="plain" label="Field" hint="Its hint" value="" />
      <Field name="wrong" label="Field with an error" value="gmil" error="Cette adresse semble incomplète." />
      <Field name="select" label="Select" value="a" options={options} />
      <Field name="lines" label="Text" value={'Bonjour docteur,\n\nest-ce douloureux ?'} rows={4} />
      <Field name="box" type="checkbox" label="Box" value="yes" checked />
      <Choices name="choice" label="Choices" choices={options} chosen="b" />
      <Choices
        name="no-choice"
        label="Choices with an error"
        choices={options}
        chosen=""
        error="Choisissez."
      />
      <p>
        <button type="button" className="button primary">
          Primary
        </button>{' '}
        <button type="button" className="button">
          Plain
        </button>{' '}
        <button type="button" className="button small">
          Small
        </button>{' '}
        <button type="button" className="button" disabled>
          Disabled
        </button>{' '}
        <button type="button" className="link">
          Link
        </button>
      </p>
    </form>
  );
}

const tones = ['handled', 'elsewhere', 'not-handled', 'not-read', 'not-transmitted'];

function Figures() {
  const weeks = [4, 7, 5].map((count, place) => ({
    key: String(place),
    parts: tones.map((tone, step) => ({ tone, count: Math.max(0, count - step) })),
  }));
  return (
    <>
      <h2>Figures</h2>
      <Bar count={5} of={9} tone="reached" />
      <Bar count={3} of={9} tone="handled" />
      <Columns columns={weeks} />
      <Legend tones={tones.map((tone) => ({ tone, text: tone }))} />
      <Table
        caption="Table"
        head="Week"
        columns={['sent', 'handled']}
        rows={[{ key: 'one', head: '8 juin', cells: [<Count key="sent" count={9} href="/style" />, 0] }]}
      />
    </>
  );
}

/** Every UI component in every state, for developers. */
export default function StylePage() {
  return (
    <>
      <h1>Style</h1>
      <ul className="tags">
        {colours.map((name) => (
          <li key={name} className={`swatch ${name}`}>
            {name}
          </li>
        ))}
      </ul>
      <h2>Heading, and a paragraph</h2>
      <p className="lead">Aucune demande sans réponse.</p>
      <p>
        Text with <a href="/fr">a way home</a>, <strong>strong</strong> and{' '}
        <span className="quiet">quiet</span> words.
      </p>
      <Forms />
      <h2>Notices and badges</h2>
      <Notice tone="good">Votre réponse est partie.</Notice>
      <Notice>Vous voyez cette seule demande.</Notice>
      <Notice tone="warn">Ce cabinet est fermé du 1er au 21 août.</Notice>
      <Lacking lang={lang} settings={['LEGAL_EDITOR', 'LEGAL_HOST']} />
      <p>
        Léa Martin <Badge tone="new">NOUVEAU</Badge> <Badge tone="warn">à surveiller</Badge>{' '}
        <Badge tone="late">en retard</Badge> <Badge tone="plain">fermée</Badge>
      </p>
      <h2>The relay</h2>
      {[0, 1, 2, 3].map((last) => (
        <div key={last} className="card wide">
          <p>
            <Batons step={steps[last] ?? 'sent'} /> {steps[last]}
          </p>
          <Progress lang={lang} zone={zone} progress={reachedUntil(last)} notes={{}} />
        </div>
      ))}
      <h2>A conversation</h2>
      <ol className="thread">
        <Message
          mine={false}
          author="Léa Martin"
          moment={{ iso: moment, text: 'mar. 9 juin' }}
          event={null}
          words="Bonjour docteur"
        />
        <Message
          mine
          author="Dr Moreau"
          moment={{ iso: moment, text: 'mar. 9 juin' }}
          event="Fermeture"
          words={null}
        />
      </ol>
      <Figures />
      <StandsStill lang={lang} alarms={everyAlarm} processes={everyProcess} />
      <div lang="en">
        <StandsStill lang="en" alarms={everyAlarm} processes={everyProcess} />
      </div>
      <StandsStill lang={lang} alarms={[]} processes={[]} />
      <h2>Drawings</h2>
      {drawingNames.map((name) => (
        <Drawing key={name} of={name} />
      ))}
      <Empty drawing="tray">Personne ne vous attend. Beau travail.</Empty>
      <h2>Social card, on a wide screen</h2>
      <div className="social-card">
        <Mark />
        <p>
          Relais <span>Aucune demande sans réponse.</span>
        </p>
      </div>
    </>
  );
}
