/** How far the site follows the rules of accessibility, in the three words that French law knows. */
export const conformities = ['none', 'partial', 'full'] as const;
export type Conformity = (typeof conformities)[number];

export const keepingUnits = ['day', 'month', 'year'] as const;

/** How long something is kept. */
export type Keeping = { count: number; unit: (typeof keepingUnits)[number] };

/** What the operator states of an installation; null where nothing is stated. */
export type Legal = {
  editor: string | null;
  editorAddress: string | null;
  /** The director of publication. */
  director: string | null;
  host: string | null;
  hostAddress: string | null;
  hostPhone: string | null;
  /** An address that people may write to. */
  contact: string | null;
  /** Who is responsible for the data (article 4 of the GDPR). */
  controller: string | null;
  /** How the data protection officer is reached. */
  dpo: string | null;
  keptFor: Keeping | null;
  accessibility: Conformity;
};

/** What may be lacking. */
export type LegalItem = Exclude<keyof Legal, 'accessibility'>;
