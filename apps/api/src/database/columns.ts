import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm'

/**
 * The kinds of column that Foyer's tables are made of, alike in both databases.
 * Instants are epoch milliseconds: one type, one comparison, no time zone, whichever database.
 */
const instant = {
  to: (value: unknown) => value,
  from: (value: unknown) => (value == null ? null : Number(value)),
}
const flag = {
  to: (value: boolean) => (value ? 1 : 0),
  from: (value: unknown) => Number(value) === 1,
}

export const IdColumn = () => PrimaryColumn({ type: 'varchar', length: 36 })
export const RefColumn = (options: ColumnOptions = {}) =>
  Column({ type: 'varchar', length: 36, nullable: true, ...options })
export const KeyColumn = (length: number, options: ColumnOptions = {}) =>
  Column({ type: 'varchar', length, ...options })
export const TextColumn = (length: number, options: ColumnOptions = {}) =>
  Column({ type: 'varchar', length, ...options })
export const LongTextColumn = (options: ColumnOptions = {}) => Column({ type: 'text', ...options })
export const NumberColumn = (options: ColumnOptions = {}) => Column({ type: 'int', ...options })
export const InstantColumn = (options: ColumnOptions = {}) =>
  Column({ type: 'bigint', transformer: instant, ...options })
export const FlagColumn = (options: ColumnOptions = {}) => Column({ type: 'smallint', transformer: flag, ...options })
