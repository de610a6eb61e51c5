/** Degree of accessibility compliance, in the three terms of French law; `none` until the operator states what an audit
 * found (find-103). */
export const conformities = ['none', 'partial', 'full'] as const;
export type Conformity = (typeof conformities)[number];

export const keepingUnits = ['day', 'month', 'year'] as const;

/** How long something is kept. */
export type Keeping = { count: number; unit: (typeof keepingUnits)[number] };

/** What the operator states about an installation; null if not stated. */
export type Legal = {
  editor: string | null;
  editorAddress: string | null;
  /** The director of publication. */
  director: string | null;
  host: string | null;
  hostAddress: string | null;
  hostPhone: string | null;
  /** An address that people may write to; while there is none, the sender of letters is shown (settings-5). */
  contact: string | null;
  /** The data controller (article 4 of the GDPR). */
  controller: string | null;
  /** How to contact the data protection officer. */
  dpo: string | null;
  keptFor: Keeping | null;
  accessibility: Conformity;
};

/** What may be lacking. */
export type LegalItem = Exclude<keyof Legal, 'accessibility'>;
