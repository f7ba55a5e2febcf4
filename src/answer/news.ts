import { type Period, readPeriod } from './period.ts'

/** Articles by date are asked for: the newest of all, or of a period. */
export interface NewsAsked {
  readonly period: Period | null
  /** The period as it was typed. */
  readonly words: string
}

/** Whole messages that ask for the newest articles; each runs as its own test. */
export const newsWords: readonly string[] = [
  ...[
    '最新',
    '新着',
    '最近',
    'ニュース',
    '最新ニュース',
    '最新のニュース',
    '最新情報',
    '最新の記事',
    '新しい記事',
    '新着記事',
  ],
  ...[
    '一番新しい記事',
    'いちばん新しい記事',
    '一番新しいニュース',
    '最近のニュース',
    '最近の記事',
    '直近のニュース',
    '最近の話題',
  ],
  ...[
    'ヘッドライン',
    '見出し',
    '何か新しいこと',
    '何か新しいニュース',
    '新しいニュース',
    '何かニュース',
    '最近何があった',
    '最新は何',
  ],
  ...[
    'news',
    'latest',
    'latest news',
    'the latest',
    'newest articles',
    'latest articles',
    'headlines',
    'recent news',
    'whats new',
  ],
]

const asking =
  /(?:を?(?:教えて|おしえて|見せて|みせて|知りたい|まとめて)(?:ください|くれ)?|(?:は|が|って)?(?:ある|あります|ありますか|あった|何|なに|何がある)?|は何ですか|ください|please)$/u
const news =
  /^(.{1,16}?)の?(?:最新|主な|新しい)?の?(?:ニュース|記事|話題|出来事|できごと|トピックス?|見出し|ヘッドライン|news|headlines|articles)$/u
const englishNews = /^(?:news|articles|headlines) (?:from|of|in) (.{1,24})$/

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[?!。、.…'’"「」\s]+/gu, ' ')
    .trim()

const isYearAlone = (words: string): boolean => /^\d{4}年?$/.test(words)

/** Reads a whole message as one that asks for articles by date; null if it asks for something in them. */
export function newsAskedIn(text: string, now: Date): NewsAsked | null {
  const whole = plain(text)
  for (const asked of [whole, whole.replace(asking, '').trim()]) {
    if (newsWords.includes(asked)) return { period: null, words: '' }
    const words = news.exec(asked)?.[1] ?? englishNews.exec(asked)?.[1] ?? asked
    const period = readPeriod(words.trim().replace(/(?:の| s)$/, ''), now)
    // 2024 alone is a word to search for, 2024年のニュース is not.
    if (period !== null && !(words === asked && isYearAlone(words))) return { period, words }
  }
  return null
}
