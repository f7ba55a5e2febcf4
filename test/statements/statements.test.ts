import { expect, test } from 'vitest'
import { articleOf, documents, findIn, labels, saidIn, statementsIn } from './read.ts'

test('a quotation belongs to the topic before it', () => {
  expect(saidIn('小林誠市長は20日、「橋は必ず架け直す」と述べた。')).toEqual([['小林誠', '橋は必ず架け直す']])
})

test('a quotation belongs to the subject after it', () => {
  expect(saidIn('「来季も投げたい」と、左腕の村田健投手は記者団に語った。')).toEqual([['村田健', '来季も投げたい']])
})

test('reported words begin after the speaker and the setting', () => {
  expect(saidIn('河野真理社長は20日の記者会見で、工場を年内に閉鎖すると明らかにした。')).toEqual([
    ['河野真理', '工場を年内に閉鎖する'],
  ])
})

test('a split quotation keeps its speaker', () => {
  const said = saidIn('川上直人監督は「守備が良かった」と語り、「次も同じ形で臨む」と続けた。')
  expect(said).toEqual([
    ['川上直人', '守備が良かった'],
    ['川上直人', '次も同じ形で臨む'],
  ])
})

test('each of several joint speakers is credited', () => {
  const speakers = saidIn('マリア・ロペス議員とジョン・ケリー議員は「法案に反対する」と表明した。').map(
    ([speaker]) => speaker,
  )
  expect(speakers).toEqual(['マリア・ロペス', 'ジョン・ケリー'])
})

test('a demand, a denial and a view are statements', () => {
  const said = saidIn(
    '水野首相は隣国に部隊を引き揚げるよう求めた。田所外相は密約の存在を否定した。大森会長は景気は上向くとの見方を示した。',
  )
  expect(said.map(([speaker]) => speaker)).toEqual(['水野', '田所', '大森'])
  expect(said.map(([, text]) => text)).toEqual(['隣国に部隊を引き揚げる', '密約の存在', '景気は上向く'])
})

test('quoted terms, titles and names of things are not statements', () => {
  expect(saidIn('市は展覧会「森の記憶」を開く。この庭は「石の海」と呼ばれる。彼は小説「夜の川」を書いた。')).toEqual([])
})

test('a charge is not a statement', () => {
  expect(saidIn('県警は現金を盗んだとして会社員の男を逮捕した。')).toEqual([])
})

test('同氏 and 彼 refer to the topic of the sentence before', () => {
  const body = 'ビクトル・オルロフ氏は財界の重鎮だ。同氏は「損はしない」と語った。彼は「急がない」とも述べた。'
  expect(saidIn(body).map(([speaker]) => speaker)).toEqual(['ビクトル・オルロフ', 'ビクトル・オルロフ'])
})

test('a spokesman without a name speaks for the organization', () => {
  const [statement] = statementsIn('東洋電力の広報担当者は「原因を調べている」と述べた。')
  expect(statement).toMatchObject({ speaker: '東洋電力', named: true })
})

test('an unnamed source keeps its description', () => {
  const [statement] = statementsIn('2人の政府高官は、合意は近いと語った。')
  expect(statement).toMatchObject({ speaker: '2人の政府高官', named: false, kind: 'reported' })
})

test('if the text names no speaker, there is none', () => {
  const [statement] = statementsIn('会場では静かな時間が流れた。\n「どうしてこんなことになったのか」\n空は晴れていた。')
  expect(statement).toMatchObject({ speaker: null, named: false })
})

test('words that an outlet was told have the outlet as via', () => {
  const [statement] = statementsIn('交渉筋は「署名は来月になる」と日刊メトロ紙に語った。')
  expect(statement).toMatchObject({ speaker: '交渉筋', via: '日刊メトロ' })
})

test('quotations inside a quotation have their own speakers', () => {
  const said = saidIn('『メトロ』は「ノア・グリーン氏は『工場は閉めない』と述べた」と報じた。')
  expect(said).toEqual([
    ['メトロ', 'ノア・グリーン氏は『工場は閉めない』と述べた'],
    ['ノア・グリーン', '工場は閉めない'],
  ])
})

test('a quotation of several paragraphs is one statement', () => {
  const [statement] = statementsIn('宮田遥議員「予算は足りない。\n\n だから組み替えるべきだ」')
  expect(statement).toMatchObject({ speaker: '宮田遥', text: '予算は足りない。\n\n だから組み替えるべきだ' })
})

test('a name before a colon is the speaker to the end of the paragraph', () => {
  expect(saidIn('アンナ・ベルク報道官: 我々は関与していない。調査は続く。\n次の議題に移った。')).toEqual([
    ['アンナ・ベルク', '我々は関与していない。調査は続く。'],
  ])
})

test('the sentence after a quotation names its speaker', () => {
  expect(saidIn('「海が好きだから続けてきた」。そう話すのは、漁師の浜口豊さんだ。')).toEqual([
    ['浜口豊', '海が好きだから続けてきた'],
  ])
})

test('a name of the article before a wide space is the speaker; a place in a table is none', () => {
  const lead = '映画監督の谷川岳人さんに聞いた。\n'
  const talk = '――舞台は。\n谷川　祖母の街です。坂を上ると海が見えます。\n――次回作は。\n谷川　まだ言えません。'
  expect(saidIn(lead + talk)).toEqual([
    ['谷川岳人', '祖母の街です。坂を上ると海が見えます。'],
    ['谷川岳人', 'まだ言えません。'],
  ])
  expect(saidIn('映画監督の谷川岳人さんに聞いた。\n波止　晴れのち曇り。\n波止　雨。')).toEqual([])
})

test('answers in an interview belong to the guest', () => {
  const body =
    '登山家の谷川岳人さんに聞いた。\n――怖くないですか。\n「怖さは消えません」\n――次の山は。\n「まだ決めていません」'
  expect(saidIn(body)).toEqual([
    ['谷川岳人', '怖さは消えません'],
    ['谷川岳人', 'まだ決めていません'],
  ])
})

test('a day is resolved against the publication date', () => {
  const when = (body: string) => statementsIn(body)[0]?.when
  expect(when('山根社長は18日の会見で「撤退する」と述べた。')).toBe('2024-03-18')
  expect(when('山根社長は25日の会見で「撤退する」と述べた。')).toBe('2024-02-25')
  expect(when('山根社長は2019年のフォーラムで「撤退する」と述べた。')).toBe('2019')
  expect(when('山根社長は「撤退する」と述べた。')).toBeNull()
})

test('the day stays unknown if the article’s own date is', () => {
  const { statements } = findIn(articleOf('山根社長は18日の会見で「撤退する」と述べた。'))
  expect(statements[0]?.when).toBeNull()
})

test('the cue contains the words that name the speaker', () => {
  const body = '午後、小林誠市長は「橋は架け直す」と述べた。'
  const cue = statementsIn(body)[0]?.cue
  expect(body.slice(cue?.start, cue?.end)).toContain('小林誠市長')
})

test('every statement is a slice of its article', () => {
  const { statements } = findIn(...documents)
  for (const { article, text, start, end } of statements)
    expect(documents.find(document => document.article.id === article)?.article.body.slice(start, end)).toBe(text)
  expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
})

test('the labelled statements of the documents are found with their speakers', () => {
  const { statements } = findIn(...documents)
  const missed = labels.filter(
    ({ document, text, speaker, term }) =>
      term === undefined &&
      !statements.some(
        said =>
          document.startsWith(said.article) &&
          said.text.includes(text) &&
          (speaker === null ? said.speaker === null : said.speaker?.includes(speaker) === true),
      ),
  )
  expect(missed).toEqual([])
})

test('the labelled terms of the documents are not statements', () => {
  const { statements } = findIn(...documents)
  const terms = labels.filter(({ term }) => term !== undefined)
  expect(terms.length).toBeGreaterThan(0)
  for (const { term } of terms) expect(statements.map(({ text }) => text)).not.toContain(term)
})

test('the reporting words are a span of the body, and nothing more', () => {
  const [credited] = statementsIn(
    '港湾協会は橋を調べている。\n「橋はこの冬のうちに必ず直さなければならない」（港湾協会）\n',
  )
  expect(credited?.speaker).toBe('港湾協会')
  expect(credited?.cue).toEqual({ start: 38, end: 42 })
})
