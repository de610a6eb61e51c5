/** Who asks: only her name, one or two contacts, and the language she reads. */
export type Patient = { name: string; email: string; phone: string | null };
