import type { SentenceFeatureName } from './sentence-features.ts'

/** An article in which a feature has a greater value for sentence `more` than for sentence `less`, both counted from 0. */
export interface SentenceExample {
  readonly question: string
  readonly title?: string
  readonly sentences: readonly string[]
  readonly more?: number
  readonly less?: number
}

const repair: SentenceExample = {
  question: '桟橋の補修の費用',
  title: '桟橋の補修',
  sentences: ['桟橋の補修が決まった。', '費用は市が出す。'],
}
const month: SentenceExample = { question: '橋が開くのはいつ', sentences: ['橋が開く。', '橋は5月に開く。'] }
const bell: SentenceExample = {
  question: '鐘を鳴らしたのは誰',
  sentences: ['鐘が鳴った。', '鐘は佐藤さんが鳴らした。'],
}
const rain: SentenceExample = { question: 'なぜ橋を閉じた', sentences: ['橋を閉じた。', '大雨のためだ。'] }
const mayor: SentenceExample = {
  question: '大森市長は何と言った',
  sentences: ['橋が朝に開いた。', '大森市長は「橋はどうしても必要だ」と述べた。'],
}
const mended: SentenceExample = { question: '桟橋の客', sentences: ['桟橋を直した。', '客が見ていた。'] }
const voyage: SentenceExample = {
  question: '船の客',
  sentences: ['船が着いた。', '船は朝に港の客と荷物を乗せて沖の島へ出た。'],
}

/** An example for each feature, which runs as its test; without `more` and `less` the second sentence has more than the first. */
export const sentenceExamples: Readonly<Record<SentenceFeatureName, SentenceExample>> = {
  own: { question: '桟橋の補修', sentences: ['客は朝に寝た。', '桟橋の補修は昼に済んだ。'] },
  kanji: { question: '鐘が敵を滅ぼす', sentences: ['鐘の音を聞いた。', '敵の滅亡を鐘が告げた。'] },
  pairs: { question: '港区の船', sentences: ['船は区域に着いた。', '船は港区に着いた。'] },
  beyond: repair,
  kanjiBeyond: repair,
  pairsBeyond: repair,
  nothingBeyond: { ...repair, more: 0, less: 1 },
  context: { ...mended, sentences: [...mended.sentences, '二億だという。'], more: 2, less: 0 },
  context1: mended,
  previous: mended,
  next: { question: '桟橋の客', sentences: ['客が見ていた。', '桟橋を直した。'], more: 0, less: 1 },
  rarest: { question: '梟谷の船', sentences: ['船が着いた。', '梟谷に着いた。'] },
  attribute: { question: '館長の身長は', sentences: ['館長は泳ぐ。', '身長は高い。'] },
  attributeBefore: { question: '館長の身長は', sentences: ['身長を測った。', '客が見た。'] },
  last: { question: '館長の鐘', sentences: ['館長が来た。', '鐘が古い。'] },
  verbs: { question: '館長が鳴らした', sentences: ['館長が来た。', '鐘を鳴らした。'] },
  wanted: month,
  wantedWho: bell,
  wantedWhen: month,
  wantedWhere: { question: '鐘はどこにある', sentences: ['鐘は古い。', '鐘は京都にある。'] },
  wantedBeyond: {
    question: '橋はいつ閉じる',
    title: '橋が5月に開く',
    sentences: ['橋は5月に開く。', '橋は9月に閉じる。'],
  },
  newNames: bell,
  wantedShare: month,
  wantedNearMatch: {
    question: '橋が開くのはいつ',
    sentences: ['橋が開く日に市の職員と多くの客と子どもと犬が朝から歩いて集まり5月の歌を歌った。', '橋は5月に開く。'],
  },
  wantedNearAttribute: {
    question: '館長の身長は何センチ',
    sentences: ['身長を測る日に館長は市の職員と客の前で長い時間を歩いて30センチの本を読んだ。', '身長は180センチだ。'],
  },
  tells: rain,
  tellsWhy: rain,
  tellsWhen: { question: '橋はいつ開く', sentences: ['橋が開く。', '来年の春だ。'] },
  statement: mayor,
  quoteSaid: mayor,
  quoteWhat: { question: '着いた船の名前は何', sentences: ['船が着いた。', '着いた船は「海鳥」だ。'] },
  voices: { question: '橋の客', sentences: ['橋が開いた。', '橋には「広い」「高い」という声がある。'] },
  nameWhat: { question: '着いた船の名前は何', sentences: ['船が着いた。', '船は東京に着いた。'] },
  numberElse: { question: '船は何人乗せた', sentences: ['船が着いた。', '船は30人を乗せた。'] },
  numberWhat: { question: '着いた船の特徴は何', sentences: ['船が着いた。', '着いた船は30人乗りだ。'] },
  length: voyage,
  longer: voyage,
  words: voyage,
  first: { ...voyage, more: 0, less: 1 },
  second: voyage,
  afterBest: { question: '桟橋の補修', sentences: ['桟橋の補修が済んだ。', '客が見た。'] },
  afterQuestion: { question: '橋の客', sentences: ['橋は何のためか？', '客のためだ。'] },
  headline: { question: '橋の客', title: '橋が朝に開いた', sentences: ['客が見ていた。', '橋が朝に開いた。'] },
  leaning: { question: '橋の市', sentences: ['橋が開いた。', 'これを市が祝った。'] },
  asks: { question: '橋の客', sentences: ['橋が開いた。', '客は橋を渡れるか？'] },
}
