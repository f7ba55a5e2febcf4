import * as v from 'valibot'
import type { Correction, NewCorrection, NewReport, Report } from '../model/curation.ts'
import type { Connection } from './database.ts'
import { integer, Rows, text, textOrNull, write } from './rows.ts'

/** Facts that were put right. */
export interface CorrectionsTable {
  /** In the order in which they were made. */
  readonly all: () => readonly Correction[]
  readonly find: (id: number) => Correction | null
  /** Keeps a correction, in the place of one of the same fact. */
  readonly add: (correction: NewCorrection) => void
  readonly remove: (id: number) => void
}

/** Members' reports of wrong facts, until they are decided. */
export interface ReportsTable {
  readonly of: (server: string) => readonly Report[]
  readonly find: (id: number) => Report | null
  readonly add: (report: NewReport) => void
  readonly remove: (id: number) => void
}

const anchor = {
  id: integer,
  article: text,
  url: textOrNull,
  title: textOrNull,
  span_start: integer,
  span_end: integer,
  words: text,
  at: text,
}

const fields = ['speaker', 'published', 'outlet', 'statement', 'article'] as const

const correctionRow = v.pipe(
  v.object({
    ...anchor,
    server: textOrNull,
    field: v.picklist(fields),
    value: textOrNull,
    value_before: textOrNull,
    corrected_by: textOrNull,
  }),
  v.transform(
    ({ span_start: start, span_end: end, value_before: before, corrected_by: by, ...same }): Correction => ({
      ...same,
      ...{ start, end, before, by },
    }),
  ),
)

const reportRow = v.pipe(
  v.object({
    ...anchor,
    server: text,
    field: v.picklist([...fields, 'other']),
    value: text,
    reported_by: textOrNull,
  }),
  v.transform(
    ({ span_start: start, span_end: end, reported_by: by, ...same }): Report => ({ ...same, ...{ start, end, by } }),
  ),
)

const INSERT_CORRECTION = `INSERT OR REPLACE INTO corrections
  (server, article, url, title, span_start, span_end, words, field, value, value_before, corrected_by, at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

export function correctionsTable(database: Connection): CorrectionsTable {
  const rows = new Rows(database, correctionRow)
  return {
    all: () => rows.all('SELECT * FROM corrections ORDER BY id'),
    find: id => rows.first('SELECT * FROM corrections WHERE id = ?', id),
    add: ({ server, article, url, title, start, end, words, field, value, before, by, at }) => {
      const values = [server, article, url, title, start, end, words, field, value, before, by, at]
      write(database, INSERT_CORRECTION, ...values)
    },
    remove: id => void write(database, 'DELETE FROM corrections WHERE id = ?', id),
  }
}

const INSERT_REPORT = `INSERT INTO reports
  (server, article, url, title, span_start, span_end, words, field, value, reported_by, at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

export function reportsTable(database: Connection): ReportsTable {
  const rows = new Rows(database, reportRow)
  return {
    of: server => rows.all('SELECT * FROM reports WHERE server = ? ORDER BY id', server),
    find: id => rows.first('SELECT * FROM reports WHERE id = ?', id),
    add: ({ server, article, url, title, start, end, words, field, value, by, at }) => {
      write(database, INSERT_REPORT, server, article, url, title, start, end, words, field, value, by, at)
    },
    remove: id => void write(database, 'DELETE FROM reports WHERE id = ?', id),
  }
}
