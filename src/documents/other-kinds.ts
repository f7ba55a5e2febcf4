import { type Trouble, trouble } from './problems.ts'

/** A kind of file that is not read, in both languages, with what to do instead. */
interface Kind {
  readonly kind: string
  readonly kindJa: string
  readonly advice: string
  readonly adviceJa: string
}

const asText = { advice: 'Save the article as text instead.', adviceJa: '記事をテキストで保存し直してください。' }
const remove = {
  advice: 'Remove it, or save its text in a file.',
  adviceJa: '削除するか、文章をテキストで保存してください。',
}
const unpack = {
  advice: 'Unpack it and put the files into the folder.',
  adviceJa: '展開し、中のファイルをフォルダーに置いてください。',
}
const exported = {
  advice: 'Export it as Word, PDF or text.',
  adviceJa: 'Word、PDFかテキストに書き出してください。',
}

const picture: Kind = { kind: 'a picture', kindJa: '画像', ...asText }
const recording: Kind = { kind: 'a sound or video file', kindJa: '音声や動画', ...remove }
const archive: Kind = { kind: 'an archive of a kind', kindJa: 'この形式の書庫', ...unpack }
const pages: Kind = { kind: 'a Pages document', kindJa: 'Pagesの文書', ...exported }
const slides: Kind = { kind: 'a presentation', kindJa: 'プレゼンテーション', ...exported }
const table: Kind = {
  kind: 'a spreadsheet',
  kindJa: '表計算のファイル',
  advice: 'Export it as JSON Lines or text.',
  adviceJa: 'JSON Linesかテキストに書き出してください。',
}
const word: Kind = {
  kind: 'an old Word document (.doc)',
  kindJa: '古い形式のWord文書（.doc）',
  advice: 'Save it as .docx, PDF or text.',
  adviceJa: '.docx、PDFかテキストで保存し直してください。',
}
const book: Kind = { kind: 'an e-book', kindJa: '電子書籍', ...asText }
const database: Kind = { kind: 'a database', kindJa: 'データベース', ...remove }
const program: Kind = { kind: 'a program', kindJa: 'プログラム', advice: 'Remove it.', adviceJa: '削除してください。' }
const openText: Kind = { kind: 'an OpenDocument file', kindJa: 'OpenDocumentのファイル', ...exported }

const byEnding: readonly (readonly [RegExp, Kind])[] = [
  [/\.pages$/i, pages],
  [/\.(?:key|pptx?|odp)$/i, slides],
  [/\.(?:numbers|xlsx?|xlsm|ods)$/i, table],
  [/\.doc$/i, word],
  [/\.(?:odt|sxw)$/i, openText],
  [/\.(?:epub|mobi|azw3?)$/i, book],
  [/\.(?:7z|rar|gz|tgz|bz2|xz|tar|lzh)$/i, archive],
  [/\.(?:png|jpe?g|gif|webp|heic|tiff?|bmp|svgz|ico|avif)$/i, picture],
  [/\.(?:mp3|m4a|wav|ogg|flac|mp4|mov|avi|mkv|webm)$/i, recording],
  [/\.(?:sqlite3?|db|mdb|accdb)$/i, database],
  [/\.(?:exe|dll|dmg|so|class|jar|apk)$/i, program],
]

/** The first bytes of a kind, as characters of Latin-1. */
const bySignature: readonly (readonly [string, Kind])[] = [
  ['\u0089PNG', picture],
  ['\u00ff\u00d8\u00ff', picture],
  ['GIF8', picture],
  ['BM', picture],
  ['II*\u0000', picture],
  ['MM\u0000*', picture],
  ['ID3', recording],
  ['OggS', recording],
  ['RIFF', recording],
  ['\u00d0\u00cf\u0011\u00e0', word],
  ['7z\u00bc\u00af', archive],
  ['Rar!', archive],
  ['\u001f\u008b', archive],
  ['SQLite format 3', database],
  ['MZ', program],
  ['\u007fELF', program],
]

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) <= 7

/** What kind of file it is if it is one that is known and not read. `text` tells it from words that begin like one. */
export function otherKind(path: string, bytes: Uint8Array): Trouble | null {
  const ending = byEnding.find(([form]) => form.test(path))?.[1]
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  const signed = bySignature.find(([signature]) => start.startsWith(signature))?.[1]
  const binary = bytes.subarray(0, 4096).includes(0) || isZip(bytes)
  const kind = (binary ? ending : undefined) ?? (binary ? signed : undefined)
  return kind ? trouble('other-kind', { ...kind }) : null
}

/** Files that come with a saved page and hold no words. */
export const isCompanion = (path: string): boolean =>
  /\.(?:png|jpe?g|gif|webp|svg|ico|avif|css|js|mjs|map|woff2?|ttf|otf|eot|mp4|webm|mp3)$/i.test(path)
