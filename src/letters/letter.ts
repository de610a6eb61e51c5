/** The content of one letter, from which its HTML and its text are rendered. */
export type Letter = {
  subject: string;
  preheader: string;
  greeting: string;
  paragraphs: string[];
  action: { label: string; url: string } | null;
  /** Several things to open, each with its link and its code; the action opens all of them. */
  list?: { label: string; url: string; code: string }[];
  /** The code that can be typed if a mail gateway has broken the link. */
  code: { label: string; text: string } | null;
  closing: string[];
  footer: string[];
  /** Where letters of this kind are ended. */
  end?: { label: string; url: string };
};
