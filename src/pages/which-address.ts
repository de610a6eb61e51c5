import { whatWasMeant } from '../people/what-was-meant.ts';

export type WhichAddress = { email: string; meant: string | null; insists: boolean };

/** The address to write to, and another that was probably meant, as long as she has neither chosen that one nor
 * insisted on hers. */
export function whichAddress(given: string, chosen: string): WhichAddress {
  const typed = given.trim();
  const meant = whatWasMeant(typed);
  const insists = meant !== null && chosen === typed;
  if (meant !== null && chosen === meant) return { email: meant, meant: null, insists };
  return { email: typed, meant: insists ? null : meant, insists };
}
