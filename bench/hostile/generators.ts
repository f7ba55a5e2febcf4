import { documentGenerators } from './documents.ts'
import { pageGenerators } from './pages.ts'
import { speechGenerators } from './speech.ts'

/** Makes a document whose size, and not whose kind, depends on a number. */
export interface Generator {
  readonly name: string
  /** Of the file; its ending tells the format. */
  readonly path: string
  readonly make: (units: number) => string
}

/** Documents that were made to be slow to read, by their formats. */
export const generators: readonly Generator[] = [...pageGenerators, ...documentGenerators, ...speechGenerators]

const words = '北埠頭の改修工事は来春に始まり、二年をかけて終わる予定だと市が説明した。'
const kana = 'は'

/** Questions that were made to be slow to answer. */
export const questions: readonly { readonly name: string; readonly make: (units: number) => string }[] = [
  { name: 'one kana again and again', make: n => kana.repeat(n) },
  { name: 'kana of all kinds', make: n => 'たれがいつとこてなにを'.repeat(n / 10) },
  { name: 'katakana without a space', make: n => 'アイウエオカキクケコ'.repeat(n / 10) },
  { name: 'kanji without a space', make: n => '港湾埠頭改修工事計画'.repeat(n / 10) },
  { name: 'numbers', make: n => '12,345億円'.repeat(n / 8) },
  { name: 'quotation marks that do not close', make: n => '「'.repeat(n) },
  { name: 'spaces', make: n => `港${' '.repeat(n)}灯台` },
  { name: 'words with options', make: n => 'from:港新聞 '.repeat(n / 8) },
  { name: 'sentences', make: n => words.repeat(n / words.length) },
  { name: 'who said what', make: n => `誰が${'港を'.repeat(n / 2)}と言った？` },
  { name: 'letters', make: n => 'who said that '.repeat(n / 14) },
]
