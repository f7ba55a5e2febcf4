import type { TermKind, Wanted } from '../search-model.ts'

/** What kind of answer a question asks for. `terms` is a search without a question word. */
export type QuestionType = 'said' | 'who' | 'when' | 'where' | 'how-many' | 'why' | 'what' | 'how' | 'yes-no' | 'terms'

const says =
  '(?:言|い(?:った|う)|述べ|語|話|発言|説明|投稿|書[いく]|コメント|主張|反論|批判|答え|回答|告げ|伝え|警告|評)'

// The first that fits decides: 誰が何と言った asks for a person before it asks for words.
const patterns: readonly (readonly [QuestionType, RegExp])[] = [
  [
    'who',
    /誰|だれ|何者|どなた|\bwho\b|(?:人物|議員|大統領|首相|社長|長官|候補|選手|監督|俳優|作家|人)(?:の名前)?は[?？]?$/i,
  ],
  [
    'said',
    new RegExp(
      `(?:何と|何て|何だと|なんと|なんて|なんだと|何を|どう|どのように|どんなこと).{0,12}${says}|\\bwhat did .+ say\\b`,
      'i',
    ),
  ],
  ['when', /いつ|何年|何月|何日|何時(?!間)|何曜|日付|時期|\bwhen\b/i],
  ['where', /どこ|場所|何県|何市|何国|どの(?:国|町|都市|州|県|地|行事|会場)|\bwhere\b/i],
  [
    'how-many',
    /いくら|いくつ|何(?:人|分|回|個|時間|年間|日間|件|円|ドル|%|パーセント|割|倍|歳|基|機|隻|票|度|キロ|メートル|か国|カ国|ヶ国)|どのくらい|どれくらい|どれだけ|(?:規模|金額|人数|回数|割合|値段|費用|距離|面積|人口|数)は|\bhow (?:many|much|long)\b/i,
  ],
  ['why', /なぜ|何故|どうして|理由|きっかけ|原因|わけは|\bwhy\b/i],
  ['how', /どうやって|どのように|どのような方法|どう|\bhow\b/i],
  ['what', /何|なに|なん(?:だ|で|の)|どんな|どの|どれ|\bwh(?:at|ich)\b|は[?？]$|って[?？]$/i],
  ['yes-no', /(?:か|の|た|る|い)[?？]$/],
]

/** The type of answer that a question asks for, by its question words. */
export function questionTypeOf(question: string): QuestionType {
  const asked = question.normalize('NFKC').trim()
  return patterns.find(([, pattern]) => pattern.test(asked))?.[0] ?? 'terms'
}

const answerKinds: Readonly<Partial<Record<QuestionType, readonly TermKind[]>>> = {
  who: ['person', 'body'],
  when: ['date'],
  where: ['place'],
  'how-many': ['number', 'date'],
}

// What is counted, and what else counts it: 何人 asks for 3人 as well as 3名. Longer ones come before those they begin with.
const counters = `
  時間 | 年間 年 | 日間 日 | 分間 分 | 秒間 秒 | 週間 週 | ヶ月 か月 カ月 ヵ月 | か月 ヶ月 カ月 ヵ月 | カ月 か月 ヶ月 ヵ月 | 年 | 月 | 日 | 時 | 分 分間 | 秒 秒間 | 世紀 | 曜日
  人 名 | 名 人 | 匹 頭 羽 | 頭 匹 | 羽 匹 | 個 つ | 本 | 枚 | 冊 | 台 | 隻 | 機 | 両 | 階 | 回 度 | 度 回 | 歳 才 | 代目 | 番目 位 | 位 | 票 | 議席 席 | 席
  円 | ドル | ユーロ | パーセント % | % パーセント | 割 | 倍 | キロ km キロメートル | km キロ | メートル m | cm センチ | kg キロ | トン | カ国 か国 ヶ国 | か国 カ国 ヶ国 | カ所 か所 ヶ所 | 件 | 万
`
  .split(/[|\n]/)
  .map(entry => entry.trim().split(/\s+/))
  .filter(([first]) => first !== '')

/** 何月何日 asks for both. */
function countersIn(question: string): readonly string[] {
  return [...question.matchAll(/何(?=([^\s、。?か]+))/gu)].flatMap(
    ([, asked = '']) => counters.find(([counter]) => counter !== undefined && asked.startsWith(counter)) ?? [],
  )
}

const kanjiDigits = '〇一二三四五六七八九'

/** 3人は誰, 二つはどこ: how many the question says there are. */
function countIn(question: string): number {
  const [, told] = /([0-9]|[二三四五六七八九])(?:人|名|つ|カ所|か所|カ国|か国)(?:は|とは|の|を)/.exec(question) ?? []
  if (told === undefined) return 1
  return Math.max(1, kanjiDigits.includes(told) ? kanjiDigits.indexOf(told) : Number(told))
}

/** What the answer to a question may look like. */
export function wantedBy(question: string, type: QuestionType): Wanted {
  const asked = question.normalize('NFKC')
  return { kinds: answerKinds[type] ?? [], counters: countersIn(asked), count: countIn(asked) }
}
