/** The patient: only name, one or two contacts, and language. */
export type Patient = { name: string; email: string; phone: string | null };
