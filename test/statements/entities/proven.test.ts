import { expect, test } from 'vitest'
import { articleOf, findIn, saidIn, statementsIn } from '../read.ts'

test.each([
  ['千葉涼一さんが登場した。千葉は「楽しかった」と語った。', '千葉涼一'],
  ['香川真二選手が登場した。香川は「楽しかった」と語った。', '香川真二'],
  ['俳優の小雪さんが登場した。小雪は「楽しかった」と語った。', '小雪'],
])(
  'a short name refers to someone the article named before, even if it is also a place or a word: %s',
  (body, speaker) => {
    expect(saidIn(body)).toEqual([[speaker, '楽しかった']])
  },
)

test('a place stays a place if nobody bears its name or if it does not act', () => {
  expect(saidIn('千葉は「楽しい街だ」と書かれた。')).toEqual([])
  const [said] = statementsIn('千葉涼一さんは千葉で「楽しかった」と語った。')
  expect(said?.speaker).toBe('千葉涼一')
})

test('a family name refers to the person whom the article names most often', () => {
  const body =
    'リース・ベルクの新作が話題だ。リース・ベルクは歌手でもある。先祖はジョン・ベルクという軍人だ。ベルクは「楽しかった」と語った。'
  expect(saidIn(body)).toEqual([['リース・ベルク', '楽しかった']])
})

test('one family name in two articles means two people, unless the title is the same', () => {
  const said = (one: string, other: string) =>
    findIn(articleOf(one, { id: 'a' }), articleOf(other, { id: 'b' })).statements.map(({ speaker }) => speaker)
  expect(said('浜口社長は「黒字だ」と述べた。', '浜口投手は「勝ちたい」と述べた。')).toEqual(['浜口', '浜口投手'])
  expect(said('浜口社長は「黒字だ」と述べた。', '浜口社長は「増収だ」と述べた。')).toEqual(['浜口', '浜口'])
  expect(said('菅義男氏は「黒字だ」と述べた。', '菅原一也氏は「勝ちたい」と述べた。')).toEqual(['菅義男', '菅原一也'])
})

test('a foreign family name is matched across the coverage only if nothing contradicts it', () => {
  const full = articleOf('ボリス・オルロフ首相は「合意した」と述べた。', { id: 'a' })
  const said = (body: string) => findIn(full, articleOf(body, { id: 'b' })).statements.at(-1)?.speaker
  expect(said('オルロフ氏は「急ぐ」と述べた。')).toBe('ボリス・オルロフ')
  expect(said('オルロフ投手は「急ぐ」と述べた。')).not.toBe('ボリス・オルロフ')
  expect(said('ボリス氏は「急ぐ」と述べた。')).not.toBe('ボリス・オルロフ')
})

test('a nickname, alias or reading given in the article belongs to the person', () => {
  const nickname = statementsIn('ハマさんこと浜口豊氏が来た。ハマさんは「海が好きだ」と語った。')[0]
  expect(nickname).toMatchObject({ speaker: '浜口豊', aliases: ['ハマ'] })
  const born = statementsIn('漫才師の松本竜一さん（本名松本稔）は「海が好きだ」と話した。')[0]
  expect(born).toMatchObject({ speaker: '松本竜一', aliases: ['松本稔'] })
  const { speakers } = findIn(articleOf('俳優の土井柚衣（どい・ゆい）さんは「海が好きだ」と語った。'))
  expect(speakers[0]?.readings).toContain('ドイユイ')
})

test.each([
  ['與儀實助市議が来た。與儀市議は「急ぐ」と述べた。', '與儀實助'],
  ['世耕弘道氏が来た。世耕氏は「急ぐ」と述べた。', '世耕弘道'],
  ['太田光雄が来た。太田は「急ぐ」と述べた。', '太田光雄'],
  ['沢尻エリナ被告が来た。沢尻被告は「急ぐ」と述べた。', '沢尻エリナ'],
  ['橋下徹夫氏が来た。橋下氏は「急ぐ」と述べた。', '橋下徹夫'],
  ['ゲーリー・ベルクは笑った。ベルクは「急ぐ」と述べた。', 'ゲーリー・ベルク'],
  ['「急ぐべきだ」（北党 二階俊雄 幹事長）。二階氏は「急ぐ」と述べた。', '二階俊雄'],
])('a short form joins the full name in its article, however the dictionary splits it: %s', (body, speaker) => {
  expect(saidIn(body).at(-1)?.[0]).toBe(speaker)
})

test('a foreign spelling in brackets is an alias in every article', () => {
  const one = articleOf('写真家の朴正信（パク・ジョンシン）氏は「急ぐ」と述べた。朴氏は「遅い」と語った。', { id: 'a' })
  const other = articleOf('パク・ジョンシン氏は「静かだ」と述べた。', { id: 'b' })
  const { speakers } = findIn(one, other)
  expect(speakers.map(({ statements }) => statements)).toEqual([3])
  expect([speakers[0]?.name, ...(speakers[0]?.aliases ?? [])]).toEqual(
    expect.arrayContaining(['朴正信', 'パク・ジョンシン']),
  )
})

test('a word that merely sounds like a name is not an alias of the person', () => {
  const { speakers } = findIn(articleOf('ラーブ外相は「急ぐ」と述べた。二人のラブは長い。', { id: 'a' }))
  expect(speakers[0]?.aliases).toEqual([])
})

test('彼 does not refer to a word that nothing proves to be a person', () => {
  expect(saidIn('オルルは「鳴った」と話した。彼は「決して急がない」と述べた。').at(-1)?.[0]).toBeNull()
})

test.each([
  ['"ハマえもん"こと浜口豊氏は「海が好きだ」と語った。', '浜口豊', 'ハマえもん'],
  ['“ハマトラ”の愛称で親しまれる北浦放送の浜口豊アナは「海が好きだ」と語った。', '浜口豊', 'ハマトラ'],
  ['デニス・ベルク（Denise Berg）は「海が好きだ」と語った。', 'デニス・ベルク', 'Denise Berg'],
  ['浜口豊氏（Yutaka Hamaguchi）は「海が好きだ」と語った。', '浜口豊', 'Yutaka Hamaguchi'],
  ['歌手Makira（本名：川島茉樹）は「海が好きだ」と語った。', 'Makira', '川島茉樹'],
])('an alias in quotation marks or brackets is never the name shown: %s', (body, speaker, alias) => {
  const [said] = statementsIn(body)
  expect(said).toMatchObject({ speaker, aliases: [alias] })
})

test('a photo credit is not a short form of the words before it', () => {
  expect(saidIn('ショーン・ベルク（Wikipedia）は笑った。Wikipediaによると、海は広い。')[0]?.[0]).not.toBe(
    'ショーン・ベルク',
  )
})

const speakersOf = (...bodies: readonly string[]) =>
  findIn(...bodies.map((body, n) => articleOf(body, { id: `a${n}` }))).statements.map(({ speaker }) => speaker)

test('a foreign name without a dot is the same person', () => {
  const said = speakersOf('ボリス・オルロフ氏は「急ぐ」と述べた。', 'ボリスオルロフ氏は「待つ」と述べた。')
  expect(said).toEqual(['ボリス・オルロフ', 'ボリス・オルロフ'])
})

test('a body of a state is one, however the country is written', () => {
  const [first, ...others] = speakersOf(
    'アメリカ国務省は「合意を急ぎたい」と述べた。',
    '米国務省は「返事を待ちたい」と述べた。',
    '米国国務省は「話し合いを進める」と述べた。',
  )
  expect(others).toEqual([first, first])
})

test('the same office of another state is another body', () => {
  const [american, british] = speakersOf(
    '米財務省は「合意を急ぎたい」と述べた。',
    '英財務省は「返事を待ちたい」と述べた。',
  )
  expect(american).not.toBe(british)
})
