import type { Health } from '../../watching/health.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMoment } from '../../words/write.ts';
import { useOperatorZone } from '../operator-zone.ts';
import { Badge } from '../parts/badge.tsx';
import { Empty } from '../parts/empty.tsx';

/** What has stalled, since when and what to do about it, and the running processes. */
export function StandsStill({ lang, alarms, processes }: Health & { lang: Lang }) {
  const zone = useOperatorZone();
  const w = wordsFor(lang).health;
  return (
    <>
      <h2>{w.title}</h2>
      {alarms.length === 0 && <Empty>{w.none}</Empty>}
      <ul className="rows">
        {alarms.map(({ kind, part, since }) => (
          <li key={`${kind} ${part}`}>
            <div>
              <strong>
                {w.alarms[kind].title}
                {part && ` (${w.parts[part]})`}
              </strong>
              <br />
              {w.alarms[kind].todo}
            </div>
            <time className="quiet" dateTime={since}>
              {w.since(writeMoment(lang, since, zone))}
            </time>
          </li>
        ))}
      </ul>
      {processes.length > 0 && <Processes lang={lang} processes={processes} />}
    </>
  );
}

function Processes({ lang, processes }: Pick<Health, 'processes'> & { lang: Lang }) {
  const zone = useOperatorZone();
  const w = wordsFor(lang).health.processes;
  return (
    <>
      <h3>{w.title}</h3>
      <ul className="rows">
        {processes.map(({ process, kind, startedAt, heardAt, silent }) => (
          <li key={process}>
            <span>
              {w.kinds[kind]} {silent && <Badge tone="warn">{w.silent}</Badge>}
            </span>
            <span className="quiet">
              <time dateTime={startedAt}>{w.started(writeMoment(lang, startedAt, zone))}</time> ·{' '}
              <time dateTime={heardAt}>{w.heard(writeMoment(lang, heardAt, zone))}</time>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
