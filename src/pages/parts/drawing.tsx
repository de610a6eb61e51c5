import type { ReactNode } from 'react';

/** The drawings, in the two brand colours; none carries information that the text beside it does not. */
const drawings = {
  /** A letter with its stamp, on its way. */
  letter: (
    <>
      <path className="line" d="M4 30h14M8 42h10M2 54h16" />
      <rect className="paper line" x="26" y="16" width="78" height="52" rx="5" />
      <path className="line" d="m28 19 37 27 37-27" />
      <rect className="coral" x="84" y="50" width="13" height="11" rx="2" />
    </>
  ),
  /** A letter that waits under a seal. */
  sealed: (
    <>
      <rect className="paper line" x="16" y="18" width="88" height="56" rx="5" />
      <path className="line" d="m18 21 42 30 42-30M18 72l30-27M102 72 72 45" />
      <circle className="coral" cx="60" cy="50" r="11" />
      <path className="line over" d="m55 50 4 4 7-8" />
    </>
  ),
  /** A tray with nothing left in it. */
  tray: (
    <>
      <path className="soft" d="M22 22h76l12 32v20H10V54z" />
      <path className="line" d="M22 22h76l12 32v20H10V54zM10 54h28c0 9 8 14 22 14s22-5 22-14h28" />
      <path className="line" d="m48 34 8 8 16-18" />
    </>
  ),
  /** A street with no door to knock at. */
  street: (
    <>
      <path className="soft" d="M14 74V36l18-12 18 12v38zM70 74V44l18-12 18 12v30z" />
      <path className="line" d="M4 74h112M14 74V36l18-12 18 12v38M70 74V44l18-12 18 12v30" />
      <circle className="line" cx="60" cy="24" r="11" />
      <path className="line" d="m68 32 9 9" />
    </>
  ),
  /** A baton that was dropped between two hands. */
  dropped: (
    <>
      <path className="line" d="M6 72h108" />
      <rect className="violet" x="14" y="26" width="48" height="15" rx="7.5" transform="rotate(-18 38 34)" />
      <rect className="coral" x="62" y="55" width="48" height="15" rx="7.5" />
      <path className="line" d="M72 20v9M84 24l-4 8M93 33l-8 4" />
    </>
  ),
  /** A door that opens for its key. */
  door: (
    <>
      <path className="soft" d="M40 12h40v62H40z" />
      <path className="line" d="M30 74h60M40 74V12h40v62" />
      <circle className="coral" cx="70" cy="45" r="4" />
      <path className="line" d="M6 45h18m0 0-6-6m6 6-6 6" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type DrawingName = keyof typeof drawings;
export const drawingNames = Object.keys(drawings) as DrawingName[];

/** A small illustration beside a short text. */
export const Drawing = ({ of }: { of: DrawingName }) => (
  <svg className="drawing" viewBox="0 0 120 84" aria-hidden="true">
    {drawings[of]}
  </svg>
);

/** The stamp on a letter to a practice. */
export const Stamp = () => (
  <svg className="drawing stamp" viewBox="0 0 68 80" aria-hidden="true">
    <rect x="3" y="3" width="62" height="74" rx="2" className="perforation" />
    <rect className="soft" x="8" y="8" width="52" height="64" />
    <g transform="translate(12 18) scale(1.37)">
      <g transform="rotate(-32 16 16)">
        <rect className="violet" x="1" y="8" width="19" height="7.5" rx="3.75" />
        <rect className="coral" x="12" y="16.5" width="19" height="7.5" rx="3.75" />
      </g>
    </g>
  </svg>
);
