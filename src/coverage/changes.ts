import { isSidecar } from '../documents/sidecar.ts'
import type { Survey } from '../documents/survey.ts'

/** What changed below a folder between two surveys. */
export interface Changes {
  /** Paths of documents that are gone or have other bytes now. */
  readonly stale: readonly string[]
  /** The documents that came or changed. */
  readonly fresh: Survey
}

const stampsOf = ({ files }: Survey): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, size, modified }) => [path, `${size} ${modified}`]))

/**
 * What changed, if that can be told document by document: facts beside documents, and what can be read no more or again,
 * hang on the whole folder, for which it is null.
 */
export function changesBetween(before: Survey, now: Survey): Changes | null {
  const [old, current] = [stampsOf(before), stampsOf(now)]
  const fresh = now.files.filter(({ path }) => old.get(path) !== current.get(path))
  const stale = before.files.flatMap(({ path }) => (old.get(path) === current.get(path) ? [] : [path]))
  const touched = [...stale, ...fresh.map(({ path }) => path)]
  const isWhole = touched.some(isSidecar) || now.files.some(({ path }) => isSidecar(path) && isBeside(path, touched))
  const areProblemsSame = JSON.stringify(before.problems) === JSON.stringify(now.problems)
  return isWhole || !areProblemsSame ? null : { stale, fresh: { ...now, files: fresh, problems: [] } }
}

/** How many documents changed. */
export const countOf = ({ stale, fresh }: Changes): number => stale.length + fresh.files.length
/** True if nothing changed. */
export const isSame = (changes: Changes | null): boolean => changes !== null && countOf(changes) === 0

const stem = (path: string): string => path.replace(/\.[^./]+$/, '')

/** Whether a sidecar belongs to one of the documents: `NAME.meta.json`, with or without the document's own ending. */
function isBeside(sidecar: string, documents: readonly string[]): boolean {
  const name = stem(stem(sidecar))
  return documents.some(path => path === name || stem(path) === name)
}
