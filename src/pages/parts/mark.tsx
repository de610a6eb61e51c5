/** The logo of Relais: a baton that is given, and one that is taken. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
    <g transform="rotate(-32 16 16)">
      <rect className="given" x="1" y="8" width="19" height="7.5" rx="3.75" />
      <rect className="taken" x="12" y="16.5" width="19" height="7.5" rx="3.75" />
    </g>
  </svg>
);
