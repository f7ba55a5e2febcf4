import * as v from 'valibot'
import type { Connection } from './database.ts'

type Value = string | number | null

/** Reads rows of a table and checks the shape of each. */
export class Rows<T> {
  readonly #database: Connection
  readonly #schema: v.GenericSchema<unknown, T>

  constructor(database: Connection, schema: v.GenericSchema<unknown, T>) {
    this.#database = database
    this.#schema = schema
  }

  /** @throws Error if a row does not have the shape */
  all(sql: string, ...values: readonly Value[]): readonly T[] {
    return this.#database
      .prepare(sql)
      .all([...values])
      .map(row => v.parse(this.#schema, row))
  }

  first(sql: string, ...values: readonly Value[]): T | null {
    return this.all(sql, ...values)[0] ?? null
  }
}

/** Writes; returns how many rows that changed. */
export const write = (database: Connection, sql: string, ...values: readonly Value[]): number =>
  database.prepare(sql).run([...values]).changes

export const text = v.string()
export const textOrNull = v.nullable(v.string())
export const integer = v.number()
export const integerOrNull = v.nullable(v.number())
