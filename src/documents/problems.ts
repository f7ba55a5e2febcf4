import { onOneLine, shortened } from '../language/graphemes.ts'
import { folderProblems } from './folder-problems.ts'

/** A problem's sentence in two languages, with `{name}` where a parameter goes. Each says what it is and what to do. */
interface Sentence {
  readonly en: string
  readonly ja: string
}

const sentences = {
  ...folderProblems,
  empty: {
    en: 'The file is empty. Remove it, or save the article again.',
    ja: 'ファイルが空です。削除するか、記事を保存し直してください。',
  },
  'white-space': {
    en: 'The file contains nothing but white space. Remove it, or save the article again.',
    ja: 'ファイルに空白しかありません。削除するか、保存し直してください。',
  },
  'too-large': {
    en: 'The file has {size} MB; files over {most} MB are not read. Split it into smaller ones.',
    ja: 'ファイルが{size} MBあります。{most} MBを超えるものは読みません。小さく分けてください。',
  },
  'no-text': {
    en: 'The file is not text in a known encoding. Save it as UTF-8 text, or remove it.',
    ja: '文字コードが分からず、文章として読めません。UTF-8のテキストで保存し直すか、削除してください。',
  },
  'other-kind': {
    en: 'The file is {kind}, which is not read. {advice}',
    ja: '{kindJa}は読めません。{adviceJa}',
  },
  'lost-characters': {
    en: '{count} characters could not be read as {encoding} and were left out. Save the file again as UTF-8.',
    ja: '{encoding}として読めない文字が{count}字あり、除きました。UTF-8で保存し直してください。',
  },
  'no-article': {
    en: 'No article was found in it. Check that the file contains one.',
    ja: '記事が見つかりません。記事の本文が入っているか確かめてください。',
  },
  'no-paragraphs': {
    en: 'No paragraphs were found in the page. Check that it contains the article: some pages load it by script.',
    ja: 'ページに本文が見つかりません。記事がページに入っているか確かめてください（表示してから読み込むページもあります）。',
  },
  'nested-page': {
    en: 'The page nests thousands of elements and was read in parts. Check its article, or save the page again.',
    ja: 'ページの要素が何千段も入れ子になっているため、分けて読みました。記事を確かめるか、保存し直してください。',
  },
  'reading-failed': {
    en: 'Reading it as {format} failed: {why}. Save it as plain text, and please report this with the file.',
    ja: '{format}として読む途中で失敗しました（{why}）。テキストで保存し直し、このファイルを添えて知らせてください。',
  },
  'unknown-key': {
    en: '{where} has the key "{key}" with the value {value}, which is not known{hint}. Known are {known}.',
    ja: '{whereJa}のキー「{key}」（値 {value}）は使えません{hint}。使えるのは {known} です。',
  },
  'wrong-value': {
    en: '{where} has {value} as "{key}", which is not {expected}. Correct or remove it.',
    ja: '{whereJa}の「{key}」の値 {value} は{expectedJa}ではありません。直すか削除してください。',
  },
  'no-such-article': {
    en: '{where} refers to the article {named}, which the document does not contain; it has {count}. Correct the number or the title.',
    ja: '{whereJa}が指す記事 {named} は文書にありません（全{count}本）。番号か題名を直してください。',
  },
  'missing-pages': {
    en: 'The article has {total} pages, and only the first {found} are here. Save the others beside it.',
    ja: '記事は全{total}ページですが、先頭の{found}ページしかありません。残りも保存してください。',
  },
  'encrypted-pdf': {
    en: 'The PDF is protected by a password. Save it without one, or save its text.',
    ja: 'PDFにパスワードがかかっています。外して保存し直すか、本文をテキストで保存してください。',
  },
  'scanned-pdf': {
    en: 'The PDF contains no text, only pictures of pages. Run OCR on it and save the text.',
    ja: 'PDFに文字の情報がなく、紙面の画像だけです。文字認識（OCR）した本文を保存してください。',
  },
  'archive-limit': {
    en: 'The archive contains {what}, over the limit of {most}; the rest was left out. Unpack it into the folder instead.',
    ja: '書庫に{whatJa}があり、上限（{most}）を超えた分は読みませんでした。展開してフォルダーに置いてください。',
  },
  'too-deep': {
    en: 'Archives inside it are nested too deeply. Unpack them into the folder.',
    ja: '書庫の中の書庫が深すぎます。展開してフォルダーに置いてください。',
  },
  'inside-archive': {
    en: '{name}: {reason}',
    ja: '{name}: {reasonJa}',
  },
  'unknown-format': {
    en: 'The format of the file is not known. Save it as text, Markdown, HTML or JSON Lines.',
    ja: 'ファイルの形式が分かりません。テキスト、Markdown、HTML、JSON Linesのどれかで保存してください。',
  },
  'no-paragraphs-in-text': {
    en: 'No paragraphs were found in it. Check that the file contains the article, not only menus.',
    ja: '本文の段落が見つかりません。メニューだけでなく、記事の本文が入っているか確かめてください。',
  },
  'front-matter': {
    en: 'The front matter between the lines --- cannot be read: {why}. Correct it as YAML.',
    ja: '「---」の行に挟まれたフロントマターを読み取れません（{whyJa}）。YAMLの書き方を直してください。',
  },
  'faulty-line': {
    en: 'Line {line} {fault}. Write one JSON object per line, with "title" and "text".',
    ja: '{line}行目{faultJa}。「title」と「text」を持つJSONオブジェクトを1行に一つずつ書いてください。',
  },
  'more-lines': {
    en: '{count} more lines have faults like these.',
    ja: '同じような誤りのある行が、ほかに{count}行あります。',
  },
  'empty-feed': {
    en: 'The feed contains no entries with text. Save the articles that it links to instead.',
    ja: 'フィードに本文のある項目がありません。リンク先の記事を保存してください。',
  },
  'empty-mail': {
    en: 'The mail contains no text that can be read in the encoding it declares. Save its text as UTF-8.',
    ja: 'メールに、指定の文字コードで読める本文がありません。本文をUTF-8のテキストで保存してください。',
  },
} as const satisfies Record<string, Sentence>

export type ProblemCode = keyof typeof sentences
export type Parameters = Readonly<Record<string, string | number>>

/** What could not be read of a document: English in `reason`; `code` and `parameters` make the sentence in another language. */
export interface Trouble {
  readonly code: ProblemCode
  readonly parameters: Parameters
  readonly reason: string
}

const filled = (sentence: string, parameters: Parameters): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole))

export function trouble(code: ProblemCode, parameters: Parameters = {}): Trouble {
  return { code, parameters, reason: filled(sentences[code].en, parameters) }
}

/** The sentence of a problem in Japanese or English; its `reason` where it has no code. */
export function sentenceOf(
  problem: { reason: string; code?: string; parameters?: Parameters },
  locale: 'en' | 'ja',
): string {
  const known: Readonly<Record<string, Sentence>> = sentences
  const sentence = problem.code === undefined ? undefined : known[problem.code]
  return sentence ? filled(sentence[locale], problem.parameters ?? {}) : problem.reason
}

/** A problem that nothing can be read with. */
export class Hopeless extends Error {
  override readonly name = 'Hopeless'
  readonly trouble: Trouble

  constructor(told: Trouble) {
    super(told.reason)
    this.trouble = told
  }
}

/** Characters of an error's message that are told, at most: messages of parsers quote what they could not read. */
const mostOfMessage = 200

/** An error's message, on one line that a document cannot make long. */
export const whyOf = (error: unknown): string =>
  shortened(onOneLine(error instanceof Error ? error.message : String(error)), mostOfMessage)
