import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import Database from 'libsql'
import * as v from 'valibot'
import type { Article } from '../../model.ts'
import type { Attributed } from '../../statements/rounds.ts'
import type { KeptReadings } from '../reading/articles.ts'

/**
 * What an ingestion found out so far, in a file of SQLite: whatever is in it is whole, also after kill -9. `readings` are kept for the
 * next ingestion by the same program, the rest belongs to one key: what is ingested, and with which program.
 */
const tables = `
  CREATE TABLE IF NOT EXISTS readings (key TEXT PRIMARY KEY, run INTEGER NOT NULL, value BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS articles (number INTEGER PRIMARY KEY, value BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS told (round INTEGER NOT NULL, number INTEGER NOT NULL, value BLOB NOT NULL, PRIMARY KEY (round, number));
  CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value BLOB NOT NULL);`

// libsql hands out a Buffer for one row, and an ArrayBuffer for each of many.
const bytes = v.union([
  v.instance(Uint8Array),
  v.pipe(
    v.instance(ArrayBuffer),
    v.transform(buffer => new Uint8Array(buffer)),
  ),
])
const blob = v.object({ value: bytes })
const numbered = v.object({ number: v.number(), value: bytes })

/** An article with its place among those that were parsed. */
export interface SpooledArticle {
  readonly number: number
  readonly article: Article
}

/** Articles that are in memory at the same time. */
const step = 500

export class Spool {
  readonly #database: Database.Database
  /** By their text: a statement holds 3 KB outside of the heap until it is collected, which nothing hurries. */
  readonly #statements = new Map<string, Database.Statement>()
  readonly #leftOut = new Set<number>()
  #run = 0

  /** @throws Error that names the file if it cannot be opened */
  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true })
    try {
      this.#database = new Database(file)
      this.#database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
      this.#database.exec(tables)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new Error(`${file} cannot be opened: ${reason}`, { cause: error })
    }
  }

  /**
   * Begins for a key; what was found out for another one is forgotten, but for readings of articles, which depend on their maker: the
   * program.
   */
  begin(key: string, maker: string): void {
    const [keyBefore, makerBefore] = [this.fact('key'), this.fact('maker')]
    this.#run = Number(this.fact('run') ?? 0) + (keyBefore === key ? 0 : 1)
    if (makerBefore !== maker) this.#database.exec('DELETE FROM readings')
    if (keyBefore === key) return
    this.#database.exec('DELETE FROM articles; DELETE FROM told; DELETE FROM facts')
    this.setFact('run', this.#run)
    this.setFact('maker', maker)
    this.setFact('key', key)
  }

  #prepare(query: string): Database.Statement {
    const known = this.#statements.get(query)
    if (known !== undefined) return known
    const statement = this.#database.prepare(query)
    this.#statements.set(query, statement)
    return statement
  }

  /** Forgets what no article of this key has needed. */
  sweep(): void {
    this.#prepare('DELETE FROM readings WHERE run < ?').run(this.#run)
  }

  fact(name: string): unknown {
    return this.#value('SELECT value FROM facts WHERE name = ?', name)
  }

  setFact(name: string, value: unknown): void {
    this.#prepare('INSERT OR REPLACE INTO facts VALUES (?, ?)').run(name, serialize(value))
  }

  #value(query: string, ...parameters: readonly (string | number)[]): unknown {
    const row = this.#prepare(query).get(...parameters)
    return row === undefined ? undefined : deserialize(v.parse(blob, row).value)
  }

  /** Readings as reading wants them kept. */
  get kept(): KeptReadings {
    const find = this.#prepare('SELECT value FROM readings WHERE key = ?')
    const has = this.#prepare('SELECT 1 FROM readings WHERE key = ?')
    const used = this.#prepare('UPDATE readings SET run = ? WHERE key = ?')
    const add = this.#prepare('INSERT INTO readings VALUES (?, ?, ?)')
    return {
      isEmpty: false,
      has: key => has.get(key) !== undefined,
      find: key => {
        const row = find.get(key)
        return row === undefined ? undefined : v.parse(blob, row).value
      },
      keep: (key, reading) => {
        if (has.get(key) === undefined) add.run(key, this.#run, Buffer.from(reading))
        else used.run(this.#run, key)
      },
    }
  }

  /** Keeps all articles that were parsed, at once. */
  setArticles(articles: readonly Article[]): void {
    const add = this.#prepare('INSERT INTO articles VALUES (?, ?)')
    this.#database.exec('BEGIN; DELETE FROM articles')
    articles.forEach((article, number) => {
      add.run(number, serialize(article))
    })
    this.#database.exec('COMMIT')
  }

  /** Leaves out an article that had to be given up. */
  leaveOut(number: number): void {
    this.#leftOut.add(number)
  }

  get size(): number {
    const row = this.#prepare('SELECT count(*) AS count FROM articles').get()
    return v.parse(v.object({ count: v.number() }), row).count - this.#leftOut.size
  }

  /** All articles in order, some at a time. */
  *articles(): Generator<readonly SpooledArticle[]> {
    const next = this.#prepare('SELECT * FROM articles WHERE number > ? ORDER BY number LIMIT ?')
    for (let last = -1; ; ) {
      const rows = v.parse(v.array(numbered), next.all(last, step))
      if (rows.length === 0) return
      last = rows.at(-1)?.number ?? last
      const whole = rows.filter(({ number }) => !this.#leftOut.has(number))
      yield whole.map(({ number, value }) => ({ number, article: deserialize(value) }))
    }
  }

  *everyArticle(): Generator<Article> {
    for (const part of this.articles()) for (const { article } of part) yield article
  }

  article(number: number): Article | undefined {
    return this.#value('SELECT value FROM articles WHERE number = ?', number) as Article | undefined
  }

  told(round: number, number: number): Attributed | undefined {
    return this.#value('SELECT value FROM told WHERE round = ? AND number = ?', round, number) as Attributed | undefined
  }

  setTold(round: number, number: number, told: Attributed): void {
    this.#prepare('INSERT OR REPLACE INTO told VALUES (?, ?, ?)').run(round, number, serialize(told))
  }

  close(): void {
    this.#database.close()
  }
}
