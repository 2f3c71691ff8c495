import { type RawBuilder, sql } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Rows as a table to select from, under the name `given`. They are one parameter, so that a statement of many rows is as
 * quick to make, and to read for the database, as one of few.
 * @param types the database's type of each column that is taken
 */
export function givenRows(rows: object[], types: Record<string, string>): RawBuilder<unknown> {
  const shape = Object.entries(types).map(([column, type]) => sql`${sql.ref(column)} ${sql.raw(type)}`);
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(${sql.join(shape)})`;
}

/** A statement that inserts rows, in their order. @param others columns that the database itself gives a value */
export function insertRows(
  table: keyof Tables,
  rows: object[],
  types: Record<string, string>,
  others: Record<string, RawBuilder<unknown>> = {},
): RawBuilder<unknown> {
  const columns = [...Object.keys(types), ...Object.keys(others)].map((column) => sql.ref(column));
  const values = [
    ...Object.keys(types).map((column) => sql.ref(`given.${column}`)),
    ...Object.values(others),
  ];
  return sql`insert into ${sql.table(table)} (${sql.join(columns)})
    select ${sql.join(values)} from ${givenRows(rows, types)}`;
}
