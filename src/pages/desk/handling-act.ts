const handlingActs = ['answer', 'contact', 'refuse', 'close', 'reopen'] as const;

/** The forms of the detail page, by their field `act`. */
export type HandlingAct = (typeof handlingActs)[number];

/** Whether a text names one of the forms. */
export const isHandlingAct = (text: string): text is HandlingAct =>
  handlingActs.includes(text as HandlingAct);
