/** A form that could not be taken now, with everything that was typed into it, so that it can be sent again. */
export type Kept = { action: string; fields: [name: string, value: string][] };
