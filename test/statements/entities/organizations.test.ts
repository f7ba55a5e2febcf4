import { expect, test } from 'vitest'
import { articleOf, findIn, saidIn } from '../read.ts'
import { mentionsIn, namedIn } from './mentions.ts'

test.each([
  ['北浦地方裁判所は笑った。', 'body 北浦地方裁判所'],
  ['北浦市文化財課は笑った。', 'body 北浦市文化財課'],
  ['北浦府警薬物対策課は笑った。', 'body 北浦府警薬物対策課'],
  ['全国港湾労働者連合会は笑った。', 'body 全国港湾労働者連合会'],
  ['気象庁は笑った。', 'body 気象庁'],
  ['日本霧島株式会社は笑った。', 'body 日本霧島株式会社'],
  ['英高級朝刊紙ヘラルドは笑った。', 'body ヘラルド'],
  ['米CNNテレビは笑った。', 'body CNNテレビ'],
  ['北浦日報は笑った。', 'body 北浦日報'],
  ['中国メディアの新淵はこのほど、笑った。', 'body 新淵'],
  ['中国メディア・南岸晩報は笑った。', 'body 南岸晩報'],
])('the ending of a name identifies an organization: %s', (body, mention) => {
  expect(namedIn(body)).toContain(mention)
})

test.each(['所属事務所', '第三者委員会', '海外メディア', 'スポーツ紙', '英有力紙', '警察'])(
  '%s describes an organization without naming it',
  words => {
    expect(namedIn(`${words}は笑った。`)).toEqual([`source ${words}`])
  },
)

test('adverbials and words written with letters name nobody', () => {
  expect(namedIn('放送中、海が映った。')).toEqual([])
  expect(namedIn('新CMは笑える。')).toEqual([])
  expect(saidIn('放送中、浜口豊が「海が好きだ」と語った。')).toEqual([['浜口豊', '海が好きだ']])
})

test('two newspapers side by side are two organizations', () => {
  expect(namedIn('読売新聞・朝日新聞によると、橋は壊れた。')).toEqual(['body 読売新聞', 'body 朝日新聞'])
})

test('a place of writing stands for its writers, an account for its owner', () => {
  expect(namedIn('ネット掲示板では声が上がった。')).toContain('medium ネット掲示板')
  expect(saidIn('港湾通信社のツイッターは「船は出ない」と伝えた。')).toEqual([['港湾通信社', '船は出ない']])
  const comments = 'メトロ新聞の記事が話題だ。同記事のコメント欄では「船を出せ」と批判する声が上がった。'
  expect(saidIn(comments).map(([speaker]) => speaker)).not.toContain('メトロ新聞')
})

test('a short form in brackets is the organization with the full name', () => {
  const body = '全国港湾労働者連合会（全港連）は会合を開いた。全港連は「賃金が足りない」と訴えた。'
  expect(saidIn(body)).toEqual([['全国港湾労働者連合会', '賃金が足りない']])
})

test('what every country has is named with the country', () => {
  expect(saidIn('韓国の国防省は「船を確認した」と発表した。')).toEqual([['韓国国防省', '船を確認した']])
  expect(namedIn('日本の国防省は笑った。')).toContain('body 国防省')
  expect(namedIn('港町の国防省は笑った。')).toContain('body 国防省')
})

test('a short form may be followed by its full form in another language', () => {
  const body = '「フリー・オーシャン（FOF：Free Ocean Forum）」が集まった。FOFは「海が足りない」と訴えた。'
  expect(saidIn(body)).toEqual([['フリー・オーシャン', '海が足りない']])
})

test('a short form means what its own article defines', () => {
  const one = articleOf('全国港湾労働者連合会（全港連）が集まった。全港連は「賃金が足りない」と訴えた。', { id: 'a' })
  const other = articleOf('全国港町温泉連盟（全港連）が集まった。全港連は「湯が足りない」と訴えた。', { id: 'b' })
  const { statements } = findIn(one, other)
  expect(statements.map(({ speaker }) => speaker)).toEqual(['全国港湾労働者連合会', '全国港町温泉連盟'])
})

test('another name after ＝ is the same organization, and so is its kind', () => {
  const body = '旧港湾教会＝海上平和連合の献金が問題だ。教団は「すでに返した」と説明した。'
  expect(saidIn(body)).toEqual([['海上平和連合', 'すでに返した']])
})

test('the governments of two countries are different organizations', () => {
  const one = articleOf('政府は「予算を増やす」と発表した。', { id: 'a' })
  const other = articleOf('韓国政府は「予算を減らす」と発表した。', { id: 'b' })
  const { speakers } = findIn(one, other)
  expect(speakers.map(({ name }) => name).sort()).toEqual(['政府', '韓国政府'].sort())
})

test('同記事 and 同ユーザー refer to the last one mentioned', () => {
  const paper = '港湾新聞の記事が話題だ。同記事は「船が足りない」と伝えた。'
  expect(saidIn(paper)).toEqual([['港湾新聞', '船が足りない']])
  const user = 'あるユーザーは「船が足りない」と書き込んだ。同ユーザーは「もっと造ってほしい」とも述べた。'
  expect(saidIn(user).map(([speaker]) => speaker)).toEqual(['あるユーザー', 'あるユーザー'])
})

test.each([
  ['19日の北浦新聞報道によると橋が落ちた。', '北浦新聞'],
  ['北浦市発表によると橋が落ちた。', '北浦市'],
  ['同社調査によると橋が落ちた。', '同社'],
])('a compound that ends in a document belongs to the body before it: %s', (body, of) => {
  expect(mentionsIn(body).find(({ kind }) => kind === 'document')?.of).toBe(of)
})

test('a document that no body stands before belongs to nobody', () => {
  expect(mentionsIn('国勢調査によると橋が落ちた。').find(({ kind }) => kind === 'document')?.of).toBeNull()
})
