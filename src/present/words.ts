import type { Locale } from './page.ts'

const ja = {
  question: '質問',
  unknownDate: '日付不明',
  unknownOutlet: '媒体不明',
  untitled: '（無題）',
  carriedBy: (carrier: string) => `掲載: ${carrier}`,
  brief: '要約',
  briefNote: '「要約」は出どころ編集部による要約で、記事の引用ではありません。',
  open: '記事を開く',
  counted: (first: number, last: number, all: number) => `${all}件中 ${first}–${last}`,
  searched: (articles: number, passages: number) => `${articles}記事・${passages}箇所から`,
  searchedShortly: (articles: number, outlets: number) =>
    outlets > 1 ? `${articles}記事・${outlets}媒体` : `${articles}記事`,
  readAs: (typed: string, name: string) => `→ 「${typed}」を「${name}」と読みました`,
  period: (from: string, to: string) => (from === to ? from : `${from}〜${to}`),
  andMore: (count: number) => `ほか${count}`,
  alsoIn: (articles: string) => `同じ文: ${articles}`,
  close: '近い記述です。質問への答えとは限りません。',
  notFound: 'この報道の中に、答えは見つかりませんでした。',
  unknownWords: (words: string) => `報道に出てこない言葉: ${words}`,
  tryThese: (words: string) => `こちらをお試しください: ${words}`,
  noWords: '検索できる言葉がありません。人名・地名・できごとなどを入れて、もう一度お尋ねください。',
  tooLong: (most: number, given: number) =>
    `質問は${most}字までです（いま${given}字）。短くして、もう一度お尋ねください。`,
  badDate: (option: string, value: string) =>
    `「${option}」の「${value}」は日付として読めません。2024-10-25、2024年10月、先週 のように入れてください。`,
  unknownOutletAsked: (value: string, known: string) =>
    `「${value}」という媒体の記事はありません。あるのは ${known} です。`,
  unknownSpeaker: (name: string) => `この報道に「${name}」の発言は見つかりませんでした。`,
  nearSpeakers: (names: string) => `近い名前: ${names}`,
  saidNothing: (name: string) => `${name}の発言で、条件に合うものはありません。`,
  sayings: (name: string) => `${name}の発言`,
  alsoKnownAs: (names: string) => `別名: ${names}`,
  direct: '直接の発言',
  reported: '伝聞',
  unnamed: '関係者の話',
  via: (name: string) => `${name} が伝えた`,
  saidOn: (day: string) => `${day}の発言`,
  sources: '出典',
  covered: (articles: number, period: string) => `記事 ${articles}件・${period}`,
  noArticles: '条件に合う記事はありません。',
  emptyCoverage: '読める記事が一つもありません。seeds フォルダに記事を入れて、起動し直してください。',
  problems: (count: number) => `読めなかった文書: ${count}件`,
  noSuchArticle: (title: string) => `「${title}」という題の記事はありません。`,
  nearTitles: '近い題の記事:',
  authors: '執筆',
  statements: (count: number) => `発言 ${count}件`,
  opening: '書き出し',
  readOn: '（以下略）',
  walled: '続きは有料',
  reportedFirst: '先に出た同じ記事: ',
  unknownSpeakerName: '発言者不明',
  helpHeading: '出どころの使い方',
  helpIntro:
    '報道に書かれていることを、記事の言葉のまま、出どころを添えて答えます。書かれていないことは「わからない」と答えます。',
  optional: '任意',
  page: (n: number, of: number) => `${n}/${of}`,
  greeting: (articles: number) =>
    `出どころ — ${articles}件の記事に尋ねられます。質問をそのまま入力するか、/help をどうぞ（Tab で補完、q で終了）。\nDiscord に置くには、.env に DISCORD_TOKEN を書いて npm start（手順は README.ja.md）。`,
} as const

export type Words = {
  readonly [K in keyof typeof ja]: (typeof ja)[K] extends (...given: infer G) => string
    ? (...given: G) => string
    : string
}

const en: Words = {
  question: 'Question',
  unknownDate: 'date unknown',
  unknownOutlet: 'outlet unknown',
  untitled: '(untitled)',
  carriedBy: carrier => `carried by ${carrier}`,
  brief: '要約 (summary)',
  briefNote: '要約 marks a summary by Dedokoro, not a quotation of the article.',
  open: 'Open the article',
  counted: (first, last, all) => `${first}–${last} of ${all}`,
  searched: (articles, passages) => `from ${articles} articles, ${passages} passages`,
  searchedShortly: (articles, outlets) =>
    outlets > 1 ? `${articles} articles, ${outlets} outlets` : `${articles} articles`,
  readAs: (typed, name) => `→ read “${typed}” as ${name}`,
  period: (from, to) => (from === to ? from : `${from} to ${to}`),
  andMore: count => `and ${count} more`,
  alsoIn: articles => `Same words: ${articles}`,
  close: 'Close to the question; it may not be the answer.',
  notFound: 'The coverage has no answer to this.',
  unknownWords: words => `Words that do not occur in it: ${words}`,
  tryThese: words => `Try: ${words}`,
  noWords: 'There is no word to search for. Name a person, a place or an event and ask again.',
  tooLong: (most, given) => `A question can have ${most} characters; this one has ${given}. Shorten it and ask again.`,
  badDate: (option, value) => `“${value}” for ${option} is not a date. Write it as 2024-10-25, 2024-10 or last week.`,
  unknownOutletAsked: (value, known) => `There is no article by “${value}”. The outlets are ${known}.`,
  unknownSpeaker: name => `No statement by “${name}” was found in this coverage.`,
  nearSpeakers: names => `Similar names: ${names}`,
  saidNothing: name => `Nothing that ${name} said matches.`,
  sayings: name => `What ${name} said`,
  alsoKnownAs: names => `also: ${names}`,
  direct: 'direct quotation',
  reported: 'reported speech',
  unnamed: 'unnamed source',
  via: name => `as told by ${name}`,
  saidOn: day => `said ${day}`,
  sources: 'Sources',
  covered: (articles, period) => `${articles} articles, ${period}`,
  noArticles: 'No article matches.',
  emptyCoverage: 'There are no articles. Put some into the seeds folder and start again.',
  problems: count => `Documents that could not be read: ${count}`,
  noSuchArticle: title => `There is no article with the title “${title}”.`,
  nearTitles: 'Similar titles:',
  authors: 'by',
  statements: count => `${count} statements`,
  opening: 'Opening',
  readOn: '(cut here)',
  walled: 'the rest is behind a paywall',
  reportedFirst: 'Reported before: ',
  unknownSpeakerName: 'speaker unknown',
  helpHeading: 'How to use Dedokoro',
  helpIntro: 'Answers in the words of the coverage and names the source. If the coverage has no answer, it says so.',
  optional: 'optional',
  page: (n, of) => `${n}/${of}`,
  greeting: articles =>
    `Dedokoro — ask ${articles} articles. Type a question, or /help (Tab completes, q leaves).\nTo put it on Discord, write DISCORD_TOKEN into .env and run npm start (steps in README.md).`,
}

const all = { ja, en } as const satisfies Record<Locale, Words>

/** The bot's own words in a language. */
export const wordsOf = (locale: Locale): Words => all[locale]
