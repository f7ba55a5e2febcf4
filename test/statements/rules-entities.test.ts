import { expect, test } from 'vitest'
import { articleOf, findIn, saidIn } from './read.ts'

const lastSpeaker = (body: string) => saidIn(body).at(-1)?.[0]

test('彼 means whom a sentence was about, not whom it mentions, and of two nobody', () => {
  const said = '彼は「決して急がない」と述べた。'
  expect(lastSpeaker(`田中誠氏は財界の重鎮だ。木村進氏と会った。${said}`)).toBe('田中誠')
  expect(lastSpeaker(`田中誠氏と木村進氏に会った。${said}`)).toBeNull()
})

test('同社 means a company, not the town named after it', () => {
  const body = '北浦製作所は工場を建てた。北浦市は道を広げた。同社は「来年には動かす」と述べた。'
  expect(lastSpeaker(body)).toBe('北浦製作所')
})

test('an office does not mean whoever is the subject of another clause of its sentence', () => {
  expect(lastSpeaker('田中誠社長が退くと、社長は「改革を進める」と述べた。')).toBe('社長')
})

test('the end of a name means the one body of the article that has it, and of two neither', () => {
  const said = '国防省は「任務は続く」と述べた。'
  expect(lastSpeaker(`北浦国防省は船を出した。${said}`)).toBe('北浦国防省')
  expect(lastSpeaker(`北浦国防省と南浦国防省は船を出した。${said}`)).toBe('国防省')
})

test('a word in katakana within a name does not mean the whole', () => {
  expect(lastSpeaker('オルカデバイス社は船を出した。デバイス社は「任務は続く」と述べた。')).toBe('デバイス')
})

test('an abbreviation means what its own article explains, and itself where articles disagree', () => {
  const agency = articleOf('北方環境省（KMO）は「監視を強める」と発表した。', { id: 'a' })
  const bureau = articleOf('南方観光機構（KMO）は「客を増やす」と発表した。KMOは「港も直す」と発表した。', { id: 'b' })
  const other = articleOf('KMOは「必ず意見を出す」と発表した。', { id: 'c' })
  const last = (...articles: readonly ReturnType<typeof articleOf>[]) => findIn(...articles).statements.at(-1)?.speaker
  expect(last(agency, other)).toBe('北方環境省')
  expect(last(agency, bureau)).toBe('南方観光機構')
  expect(last(agency, bureau, other)).toBe('KMO')
})

test('a reading may stand in brackets behind the title', () => {
  const { speakers } = findIn(articleOf('俳優の土井柚衣さん（どい・ゆい）は「海が好きだ」と語った。'))
  expect(speakers[0]?.readings).toContain('ドイユイ')
})

test.each([
  ['田中誠社長と木村進社長が会った。', '社長', '社長'],
  ['田中誠首相は木村進元首相と会った。', '首相', '田中誠'],
  ['ボリス・オルロフ露首相と田中誠首相が会った。', '首相', '田中誠'],
  ['北浦銀行の田中誠頭取が来た。', '南浦銀行の頭取', '南浦銀行の頭取'],
])('%s: %s alone means %s', (before, office, speaker) => {
  expect(lastSpeaker(`${before}${office}は「決して急がない」と述べた。`)).toBe(speaker)
})

test('a programme with its station in brackets is nobody’s words', () => {
  expect(saidIn('17日放送の「笑う港！」（北浦テレビ）で橋が話題になった。')).toEqual([])
})
