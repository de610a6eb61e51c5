import type { ProcedureId } from '../database/id.ts';
/** A procedure that patients ask for, named in both languages. */
export type Procedure = { id: ProcedureId; slug: string; name: { fr: string; en: string } };

/** A procedure as one practice offers it. */
export type PractisedProcedure = Procedure & { available: boolean };
