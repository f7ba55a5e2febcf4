import { expect, test } from 'vitest'
import { saidIn, statementsIn } from './read.ts'

type Said = readonly (readonly [speaker: string | null, text: string])[]

const opened: Said = [['小林誠', '橋は架け直す']]
const mayor = '小林誠市長は「橋は架け直す」と述べた。'

test.each<[string, string, Said]>([
  ['a remark in brackets', '「橋は必ず直すつもりだ」（中略）\n会場は静かだった。', [[null, '橋は必ず直すつもりだ']]],
  [
    'a short cry in the next paragraph',
    '「道は長い」と夏木ユウさんは話す。\n「よし、行くぞ！」\n空は晴れていた。',
    [
      ['夏木ユウ', '道は長い'],
      [null, 'よし、行くぞ！'],
    ],
  ],
  [
    'words after those of whoever asked',
    '太田花氏は会見に臨んだ。太田花氏から「対応が遅い」と批判されると、「次の選挙にも必ず出る」と語った。',
    [
      ['太田花', '対応が遅い'],
      [null, '次の選挙にも必ず出る'],
    ],
  ],
  [
    'words of an unknown topic',
    `${mayor}模型は「三年かかるようだ」と説明した。`,
    [...opened, [null, '三年かかるようだ']],
  ],
  ['a bulleted line', `${mayor}\n・「三年かかるはずだ」と説明した。`, [...opened, [null, '三年かかるはずだ']]],
  [
    'a bare …という in the next paragraph',
    `${mayor}\n機械は昨年も止まったという。`,
    [...opened, [null, '機械は昨年も止まった']],
  ],
  [
    'words of an unknown subject before a later verb',
    '相手は「工場を閉める」と説明し、「雇用は守る」と田中誠社長は語った。',
    [
      [null, '工場を閉める'],
      ['田中誠', '雇用は守る'],
    ],
  ],
  [
    'words after a clause of another subject',
    '男が逃げた後、「間違いありません」と供述している。',
    [[null, '間違いありません']],
  ],
  [
    'a remark after those of a crowd',
    'ファンからは「泣いた」といったコメントが寄せられた。「もうやめる」との発言が飛び出した。',
    [
      ['ファン', '泣いた'],
      [null, 'もうやめる'],
    ],
  ],
  ['criticism that somebody meets', '小林誠市長は「橋が危ない」との批判を浴びた。', [[null, '橋が危ない']]],
])('the speaker of %s stays unknown', (_, body, said) => {
  expect(saidIn(body)).toEqual(said)
})

test('the topic of a hundred characters ago is no longer the speaker', () => {
  const harbour = '港では朝から荷揚げが続き、クレーンが何本も動き、倉庫の前には箱が高く積まれ、行き交う人の声が響いた。'
  const after = (between: string) => saidIn(`夏木ユウさんは桟橋に立った。${between}「もう帰りたい」と話した。`)
  expect(after('空は高く晴れていた。')).toEqual([['夏木ユウ', 'もう帰りたい']])
  expect(after(harbour.repeat(3))).toEqual([[null, 'もう帰りたい']])
})

test.each([
  ['a title beside a name', '歌手の浜口豊さん『君が好きだからね』'],
  ['what another than the announcer holds', '東洋電力は料金の改定を発表した。東京は値上げの幅が未定だとしている。'],
  ['a charge', '県警は「金を盗んだ」として男を逮捕した。'],
  ['names side by side', '小林誠市長は「橋の安全を守ろう」と「港の灯を守ろう」を合言葉に話した。'],
  ['what came to mind', '小林誠市長は、橋を守ると考え始めた。'],
  ['what was not said', '小林誠市長は橋を守ると述べなかった。'],
  ['a claim that is denied', '小林誠市長は野党の主張を否定した。'],
  ['hearsay of nobody', '聞くところによると、橋は来年架かる。'],
])('%s is not a statement', (_, body) => {
  expect(saidIn(body)).toEqual([])
})

test('a new subject before が ends the words of the previous speaker', () => {
  expect(saidIn('川上直人監督は「守備が良かった」と語ったが、相手は次も必ず勝つと続けた。')).toEqual([
    ['川上直人', '守備が良かった'],
  ])
})

test('…ということだ is an explanation if …のは comes before it', () => {
  expect(saidIn(`${mayor}大切なのは、機械は必ず止まるということだ。`)).toEqual(opened)
})

test('a subject set off by a comma reaches past the clause after it', () => {
  expect(saidIn('男は、橋を渡った後、「間違いありません」と供述している。')).toEqual([['男', '間違いありません']])
})

test('the subject beside a place of writing is the writer', () => {
  expect(saidIn('ネット掲示板で浜口豊さんが「やっぱりそうか」と怒った。')).toEqual([['浜口豊', 'やっぱりそうか']])
})

test('a number of people sums up the names before it', () => {
  expect(saidIn('北党、南党の野党2党は「橋を守る」と述べた。')).toEqual([
    ['北党', '橋を守る'],
    ['南党', '橋を守る'],
  ])
})

test('the words belong to the person who was interviewed', () => {
  const [said] = statementsIn('交渉筋は港湾放送の取材に「署名は来月になる」と語った。')
  expect(said).toMatchObject({ speaker: '交渉筋', via: '港湾放送' })
})

test('the date of something else does not date the words', () => {
  const when = (day: string) => statementsIn(`小林誠市長は${day}「橋を必ず守る」と述べた。`)[0]?.when
  expect(when('18日の会見で')).toBe('2024-03-18')
  expect(when('18日に開業した駅で')).toBeNull()
  expect(when('18日に起きた事故について')).toBeNull()
  expect(when('18日までに')).toBeNull()
})
