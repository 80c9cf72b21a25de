import { type QueryRunner, Table, TableColumn, type TableColumnOptions, TableIndex } from 'typeorm'

/**
 * The kinds of column, as migrations write them: the twins of `../columns.ts`. Text is binary-collated in MySQL:
 * `josé@` and `jose@` are two people, and both databases sort alike.
 */
export function columnsFor(runner: QueryRunner) {
  const mysql = runner.connection.options.type !== 'better-sqlite3'
  const text = mysql ? { charset: 'utf8mb4', collation: 'utf8mb4_bin' } : {}
  const varchar = (length: number): ColumnType => ({
    type: 'varchar',
    length: String(length),
    ...text,
  })
  return {
    id: { ...varchar(36), isPrimary: true },
    ref: varchar(36),
    varchar,
    text: { type: 'text', ...text } as ColumnType,
    int: { type: mysql ? 'int' : 'integer' } as ColumnType,
    instant: { type: 'bigint' } as ColumnType,
    flag: { type: 'smallint' } as ColumnType,
  }
}
type ColumnType = Omit<TableColumnOptions, 'name'>

export const nullable = (type: ColumnType): ColumnType => ({
  ...type,
  isNullable: true,
})
export const primary = (type: ColumnType): ColumnType => ({
  ...type,
  isPrimary: true,
})

interface TableSketch {
  name: string
  columns: Record<string, ColumnType>
  /** Index name → its columns. */
  indexes?: Record<string, string[]>
  /** The same, unique. */
  unique?: Record<string, string[]>
}

/** Makes a table if it is not there: MySQL commits each one by itself, so a migration killed half-way is simply run again. */
export async function createTable(
  runner: QueryRunner,
  { name, columns, indexes = {}, unique = {} }: TableSketch,
): Promise<void> {
  const index =
    (isUnique: boolean) =>
    ([indexName, columnNames]: [string, string[]]) =>
      new TableIndex({ name: indexName, columnNames, isUnique })
  const table = new Table({
    name,
    columns: Object.entries(columns).map(([column, type]) => ({
      name: column,
      ...type,
    })),
    indices: [...Object.entries(indexes).map(index(false)), ...Object.entries(unique).map(index(true))],
  })
  await runner.createTable(table, true)
}

/** Adds the columns that are not there yet. */
export async function addColumns(
  runner: QueryRunner,
  table: string,
  columns: Record<string, ColumnType>,
): Promise<void> {
  for (const [name, type] of Object.entries(columns)) {
    if (!(await runner.hasColumn(table, name))) await runner.addColumn(table, new TableColumn({ name, ...type }))
  }
}

/** Adds an index if it is not there yet. */
export async function addIndex(runner: QueryRunner, table: string, name: string, columnNames: string[]): Promise<void> {
  const known = (await runner.getTable(table))?.indices.some(index => index.name === name)
  if (!known) await runner.createIndex(table, new TableIndex({ name, columnNames }))
}
