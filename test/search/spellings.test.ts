import { beforeAll, expect, test } from 'vitest'
import type { Coverage } from '../../src/model/coverage.ts'
import { firstText, hitsOf, markedIn } from '../answer/asked.ts'
import { openDocuments, reply } from '../fakes/opened.ts'
import { spellings } from './spellings.ts'

let coverage: Coverage
beforeAll(async () => {
  coverage = await openDocuments(spellings)
})

test.each([
  ['okurigana left out', '港湾局が管理組合に引渡した物は？', '引き渡し', '鍵束'],
  ['okurigana put in', '見物席の申し込みは何件？', '申込み', '2万件'],
  ['no okurigana at all', '見物席の申込は何件？', '申込み', '2万件'],
  ['okurigana of one kanji', '橋の色が変るのはいつ？', '変わる', '来年'],
  ['a noun for its verb', '港湾局が管理組合への引き渡しを済ませた物は？', '引き渡し', '鍵束'],
  ['a long vowel left out', '船の位置を記録するサーバはどこに置かれた？', 'サーバー', '地下の倉庫'],
  ['バ行 for ヴ', 'ベルナ号は何日遅れて着いた？', 'ヴェルナ', '三日'],
  ['バ for ヴァ', '待合室でのバイオリンの演奏', 'ヴァイオリン', 'ヴァイオリン'],
  ['チ for ティ', '風車の羽根はスチール製？', 'スティール', 'スティール製'],
  ['half-width katakana', '船の位置を記録するｻｰﾊﾞｰはどこに置かれた？', 'サーバー', '地下の倉庫'],
  ['full-width digits', '３８億円がかかるのは何？', '38億円', '桟橋の補修'],
  ['digits for kanji numerals', '12日間で終わったのは？', '十二日間', '朝市'],
  ['a number before の', '90分の演説をしたのは？', '90分', '組合長'],
  ['new kanji for old', '渡辺学芸員が公開したのは？', '渡邊', '拓本'],
  ['a name without its 中黒', 'ゾルターンベレツキーは何を気に入った？', 'ゾルターン', '灯台'],
  ['hiragana for a kanji name', 'おおもりが振ったのは？', '大森', '旗'],
  ['romaji for a kanji name', 'oomoriが振ったのは？', '大森', '旗'],
  ['hiragana for a katakana name', 'べれつきーは何を気に入った？', 'ベレツキー', '灯台'],
  ['romaji for a katakana name', 'beretsukiiは何を気に入った？', 'ベレツキー', '灯台'],
  ['romaji for a katakana word', 'mingoが気に入ったのは？', 'ミンゴ', '魚市場'],
  ['a Latin name for a katakana one', 'Trumpの凧はどこに揚げられた？', 'トランプ', '会場'],
  ['English words', 'What was the plan of the defense minister?', '国防相', '潜水艦'],
  ['another name of a body', 'ペンタゴンが改めた献立は？', '国防総省', '魚料理'],
  ['another name of a body in English', 'Pentagonの食堂の献立は？', '国防総省', '魚料理'],
  ['another word for it, in kana', '三浦館長がほめたのは何？', '称賛', '帆船の模型'],
  ['a letter mistyped', 'ミナトフォソの電池は何日もつ？', 'ミナトフォン', '四日'],
  ['a part of one word', '尖閣の周りで船は何日過ごした？', '尖閣諸島', '三日'],
  ['an adjective for its noun', '船大工の膝が痛いのはいつ？', '痛み', '冬'],
  ['romaji for a common noun', 'gaikokujin no kyaku wa dou natta?', '外国', '増えた'],
  ['hiragana for a surname and a given name', 'しぶさわえいいちが起こしたのは？', '渋沢', '造船所'],
  ['katakana for a kanji surname', 'シブサワが起こしたのは何？', '渋沢', '造船所'],
  ['a word that the dictionary breaks', 'スマホで買えるものは？', 'スマホ', '乗船券'],
  ['a short form of several words', '待合所の自販機が受けつけないのは？', '自動', '硬貨'],
  ['katakana for a Latin word', '船長がツイッターに載せた写真は？', 'Twitter', '鯨'],
  ['a romaji verb', 'kaichou ga shikatta no wa nani?', '叱', '倉庫の鍵'],
  ['a letter left out', 'ミナトフンの電池は何日もつ？', 'ミナトフォン', '四日'],
])('%s: %s finds and marks %s', async (_, question, word, answer) => {
  const [first] = await hitsOf(coverage, question)
  expect(first?.text).toContain(answer)
  expect(first === undefined ? '' : markedIn(first).join(' ')).toContain(word)
})

test('a number with its own counter ranks first', async () => {
  expect(await firstText(coverage, '灯台の歴史で80分なのは？')).toContain('講演')
  expect(await firstText(coverage, '灯台の歴史で80人なのは？')).toContain('見学')
})

test('a number does not match the same number of something else', async () => {
  const marked = async (question: string, title: string) =>
    (await hitsOf(coverage, question))
      .filter(({ article }) => article.title === title)
      .flatMap(markedIn)
      .join(' ')
  expect(await marked('灯台の歴史で80分なのは？', '講演')).toContain('80分')
  expect(await marked('灯台の歴史で80分なのは？', '見学')).not.toContain('80')
  expect(await marked('灯台の歴史で80人なのは？', '見学')).toContain('80人')
  expect(await marked('灯台の歴史で80人なのは？', '講演')).not.toContain('80')
})

test('names that share two consonants are not confused', async () => {
  const { terms } = await coverage.search('NHK hello', { limit: 1 })
  for (const { known, readAs } of terms) expect({ known, readAs }).toEqual({ known: false, readAs: undefined })
})

test('a match by another spelling reports which', async () => {
  const { record } = await reply(coverage, '/ask question:Trumpの凧はどこに揚げられた？')
  expect(record.readAs).toEqual([{ typed: 'Trump', as: 'トランプ' }])
  expect((await reply(coverage, '/ask question:トランプの凧はどこ？')).record.readAs).toEqual([])
})
