import { deserialize, serialize } from 'node:v8'
import * as v from 'valibot'
import type { Article } from '../../model.ts'
import type { Attributed } from '../../statements/rounds.ts'
import type { KeptReadings } from '../reading/articles.ts'
import { SpoolFile } from './spool-file.ts'

/** An article with its place among those that were parsed. */
export interface SpooledArticle {
  readonly number: number
  readonly article: Article
}

export class Spool {
  readonly #file: SpoolFile
  readonly #leftOut = new Set<number>()
  #run = 0

  /** @throws Error that names the file if it cannot be opened */
  constructor(file: string) {
    this.#file = new SpoolFile(file)
  }

  /**
   * Begins for a key; what was found out for another one is forgotten, but for readings of articles, which depend on their maker: the
   * program.
   */
  begin(key: string, maker: string): void {
    const [keyBefore, makerBefore] = [this.fact('key'), this.fact('maker')]
    this.#run = Number(this.fact('run') ?? 0) + (keyBefore === key ? 0 : 1)
    if (makerBefore !== maker) this.#file.exec('DELETE FROM readings')
    if (keyBefore === key) return
    this.#file.exec('DELETE FROM articles; DELETE FROM attributable; DELETE FROM told; DELETE FROM facts')
    this.setFact('run', this.#run)
    this.setFact('maker', maker)
    this.setFact('key', key)
  }

  /** Forgets what no article of this key has needed. */
  sweep(): void {
    this.#file.prepare('DELETE FROM readings WHERE run < ?').run(this.#run)
  }

  fact(name: string): unknown {
    return this.#file.value('SELECT value FROM facts WHERE name = ?', name)
  }

  setFact(name: string, value: unknown): void {
    this.#file.prepare('INSERT OR REPLACE INTO facts VALUES (?, ?)').run(name, serialize(value))
  }

  /** Readings as reading wants them kept. */
  get kept(): KeptReadings {
    const file = this.#file
    const has = (key: string) => file.prepare('SELECT 1 FROM readings WHERE key = ?').get(key) !== undefined
    return {
      isEmpty: false,
      has,
      find: key => file.bytes('SELECT value FROM readings WHERE key = ?', key),
      keep: (key, reading) => {
        if (has(key)) file.prepare('UPDATE readings SET run = ? WHERE key = ?').run(this.#run, key)
        else file.prepare('INSERT INTO readings VALUES (?, ?, ?)').run(key, this.#run, Buffer.from(reading))
      },
    }
  }

  /** Keeps an article as it was parsed, before all documents are known; its number. */
  addParsed(article: Article): number {
    // In a list: bytes by themselves would be taken for an object of named parameters.
    const { lastInsertRowid } = this.#file.prepare('INSERT INTO parsed (value) VALUES (?)').run([serialize(article)])
    return Number(lastInsertRowid)
  }

  parsed(number: number): Article | undefined {
    return this.#file.value('SELECT value FROM parsed WHERE number = ?', number) as Article | undefined
  }

  forgetParsed(): void {
    this.#file.exec('DELETE FROM parsed')
  }

  /** Keeps all articles, at once. */
  setArticles(articles: readonly Article[]): void {
    const add = this.#file.prepare('INSERT INTO articles VALUES (?, ?)')
    this.#file.exec('BEGIN; DELETE FROM articles')
    articles.forEach((article, number) => {
      add.run(number, serialize(article))
    })
    this.#file.exec('COMMIT')
  }

  /** Leaves out an article that had to be given up. */
  leaveOut(number: number): void {
    this.#leftOut.add(number)
  }

  get size(): number {
    const row = this.#file.prepare('SELECT count(*) AS count FROM articles').get()
    return v.parse(v.object({ count: v.number() }), row).count - this.#leftOut.size
  }

  /** All articles in order, some at a time. */
  *articles(): Generator<readonly SpooledArticle[]> {
    for (const rows of this.#file.parts('articles')) {
      const whole = rows.filter(({ number }) => !this.#leftOut.has(number))
      yield whole.map(({ number, value }) => ({ number, article: deserialize(value) }))
    }
  }

  *everyArticle(): Generator<Article> {
    for (const part of this.articles()) for (const { article } of part) yield article
  }

  article(number: number): Article | undefined {
    return this.#file.value('SELECT value FROM articles WHERE number = ?', number) as Article | undefined
  }

  /** Keeps that an article may tell who said what, and the names in it that another article may confirm. */
  setAttributable(number: number, names: readonly string[]): void {
    this.#file.prepare('INSERT OR REPLACE INTO attributable VALUES (?, ?)').run(number, serialize(names))
  }

  forgetAttributable(): void {
    this.#file.exec('DELETE FROM attributable')
  }

  /** Articles that may tell who said what. */
  *attributable(): Generator<{ readonly number: number; readonly names: readonly string[] }> {
    for (const rows of this.#file.parts('attributable'))
      for (const { number, value } of rows) yield { number, names: deserialize(value) }
  }

  told(round: number, number: number): Attributed | undefined {
    return this.#file.value('SELECT value FROM told WHERE round = ? AND number = ?', round, number) as
      | Attributed
      | undefined
  }

  setTold(round: number, number: number, told: Attributed): void {
    this.#file.prepare('INSERT OR REPLACE INTO told VALUES (?, ?, ?)').run(round, number, serialize(told))
  }

  close(): void {
    this.#file.close()
  }
}
