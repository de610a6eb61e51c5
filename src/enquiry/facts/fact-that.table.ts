import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import type { DB } from '../../database/schema.generated.ts';
import { facts, kinds } from './catalogue.ts';
import type { Which } from './describe.ts';

type Of = ExpressionBuilder<DB, 'enquiry_fact'>;

const holds = (of: Of, field: string, values: readonly unknown[] | undefined) =>
  of(sql<string>`enquiry_fact.data ->> ${sql.lit(field)}`, 'in', (values ?? []).map(String));

/** The SQL condition for facts with an answer of the catalogue: what `asks`, `replies`, `handles` and `serves` check on a
 * parsed fact. */
export const factThat =
  (answer: 'asks' | 'replies' | 'handles' | 'serves') =>
  (of: Of): ExpressionWrapper<DB, 'enquiry_fact', SqlBool> =>
    of.or(
      kinds.flatMap((kind) => {
        const which: Which<Record<string, unknown>> = facts[kind][answer];
        if (which === 'none') return [];
        const ofKind = of('enquiry_fact.kind', '=', kind);
        if (which === 'all') return [ofKind];
        return [
          of.and([ofKind, ...Object.entries(which).map(([field, values]) => holds(of, field, values))]),
        ];
      }),
    );
