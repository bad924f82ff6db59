/**
 * A string as an SQL literal for LanceDB's `where`. Single quotes are doubled; nothing else is special to its
 * dialect (a backslash is a backslash).
 */
export function sqlLiteral(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** The predicate that `column` is one of `values`. */
export function isOneOf(column: string, values: readonly string[]): string {
  return values.length === 0 ? "false" : `${column} IN (${values.map(sqlLiteral).join(", ")})`;
}
