import { whatWasMeant } from '../people/what-was-meant.ts';

export type WhichAddress = { email: string; meant: string | null; insists: boolean };

/** The address to write to, and a likely correction, until the patient has chosen the one or confirmed the other. */
export function whichAddress(given: string, chosen: string): WhichAddress {
  const typed = given.trim();
  const meant = whatWasMeant(typed);
  const insists = meant !== null && chosen === typed;
  if (meant !== null && chosen === meant) return { email: meant, meant: null, insists };
  return { email: typed, meant: insists ? null : meant, insists };
}
