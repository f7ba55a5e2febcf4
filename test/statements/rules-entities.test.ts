import { expect, test } from 'vitest'
import { articleOf, findIn, saidIn } from './read.ts'

const lastSpeaker = (body: string) => saidIn(body).at(-1)?.[0]

test('彼 refers to the topic of the sentence before, not to anyone else in it, and to nobody if there are two', () => {
  const said = '彼は「決して急がない」と述べた。'
  expect(lastSpeaker(`田中誠氏は財界の重鎮だ。木村進氏と会った。${said}`)).toBe('田中誠')
  expect(lastSpeaker(`田中誠氏と木村進氏に会った。${said}`)).toBeNull()
})

test('同社 refers to a company, not to the town it is named after', () => {
  const body = '北浦製作所は工場を建てた。北浦市は道を広げた。同社は「来年には動かす」と述べた。'
  expect(lastSpeaker(body)).toBe('北浦製作所')
})

test('an office does not refer to the subject of another clause of its sentence', () => {
  expect(lastSpeaker('田中誠社長が退くと、社長は「改革を進める」と述べた。')).toBe('社長')
})

test('the last part of a name refers to the only organization of the article that has it, and to neither of two', () => {
  const said = '国防省は「任務は続く」と述べた。'
  expect(lastSpeaker(`北浦国防省は船を出した。${said}`)).toBe('北浦国防省')
  expect(lastSpeaker(`北浦国防省と南浦国防省は船を出した。${said}`)).toBe('国防省')
})

test('a katakana word within a name does not refer to the whole', () => {
  expect(lastSpeaker('オルカデバイス社は船を出した。デバイス社は「任務は続く」と述べた。')).toBe('デバイス')
})

test('an abbreviation means what its own article defines, and stays itself if articles disagree', () => {
  const agency = articleOf('北方環境省（KMO）は「監視を強める」と発表した。', { id: 'a' })
  const bureau = articleOf('南方観光機構（KMO）は「客を増やす」と発表した。KMOは「港も直す」と発表した。', { id: 'b' })
  const other = articleOf('KMOは「必ず意見を出す」と発表した。', { id: 'c' })
  const last = (...articles: readonly ReturnType<typeof articleOf>[]) => findIn(...articles).statements.at(-1)?.speaker
  expect(last(agency, other)).toBe('北方環境省')
  expect(last(agency, bureau)).toBe('南方観光機構')
  expect(last(agency, bureau, other)).toBe('KMO')
})

test('a reading in brackets may follow the title', () => {
  const { speakers } = findIn(articleOf('俳優の土井柚衣さん（どい・ゆい）は「海が好きだ」と語った。'))
  expect(speakers[0]?.readings).toContain('ドイユイ')
})

test.each([
  ['田中誠社長と木村進社長が会った。', '社長', '社長'],
  ['田中誠首相は木村進元首相と会った。', '首相', '田中誠'],
  ['ボリス・オルロフ露首相と田中誠首相が会った。', '首相', '田中誠'],
  ['北浦銀行の田中誠頭取が来た。', '南浦銀行の頭取', '南浦銀行の頭取'],
])('%s: %s alone refers to %s', (before, office, speaker) => {
  expect(lastSpeaker(`${before}${office}は「決して急がない」と述べた。`)).toBe(speaker)
})

test('a programme with its station in brackets is not a speaker', () => {
  expect(saidIn('17日放送の「笑う港！」（北浦テレビ）で橋が話題になった。')).toEqual([])
})
