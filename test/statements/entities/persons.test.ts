import { expect, test } from 'vitest'
import { mentionsIn } from './mentions.ts'

/** Name and title of the first person. */
const personIn = (body: string) => {
  const person = mentionsIn(body).find(({ kind }) => kind === 'person')
  return person === undefined ? null : [person.name, person.title]
}

test.each([
  ['浜口豊太投手は笑った。', '浜口豊太', '投手'],
  ['宮城陽弥投手は笑った。', '宮城陽弥', '投手'],
  ['千葉涼一監督は笑った。', '千葉涼一', '監督'],
  ['福島美里党首は笑った。', '福島美里', '党首'],
  ['村上辰隆選手は笑った。', '村上辰隆', '選手'],
  ['菊池海星投手は笑った。', '菊池海星', '投手'],
  ['高橋周吾内野手は笑った。', '高橋周吾', '内野手'],
  ['土井蒼生選手は笑った。', '土井蒼生', '選手'],
])('a given name that the dictionary splits is whole: %s', (body, name, title) => {
  expect(personIn(body)).toEqual([name, title])
})

test.each([
  ['李海日監督は笑った。', '李海日'],
  ['孫正信社長は笑った。', '孫正信'],
  ['王毅首相は笑った。', '王毅'],
  ['蔡英明総統は笑った。', '蔡英明'],
  ['習近信国家主席は笑った。', '習近信'],
])('characters between a Chinese or Korean family name and the title are the given name: %s', (body, name) => {
  expect(personIn(body)?.[0]).toBe(name)
})

test.each([
  ['木村経済部長は笑った。', '木村', '経済部長'],
  ['江藤農水大臣は笑った。', '江藤', '農水大臣'],
  ['オルロフ米国防長官は笑った。', 'オルロフ', '米国防長官'],
  ['パク・ミンスソウル市長は笑った。', 'パク・ミンス', '市長'],
  ['水島宏明北浦大学教授は笑った。', '水島宏明', '北浦大学教授'],
  ['浜口豊・北浦大教授は笑った。', '浜口豊', '北浦大教授'],
  ['山田健二元衆院議員は笑った。', '山田健二', '元衆院議員'],
])('a department, country or organization before the title is not part of the name: %s', (body, name, title) => {
  expect(personIn(body)).toEqual([name, title])
})

test.each([
  ['港湾チームの浜口豊選手は笑った。', '浜口豊'],
  ['北浦・浜口豊選手は笑った。', '浜口豊'],
  ['元港南の里崎智也さんは笑った。', '里崎智也'],
])('the owner of a person’s role is not part of the name: %s', (body, name) => {
  expect(personIn(body)?.[0]).toBe(name)
})

test.each([
  ['ジャン=クロード・ベルク氏は笑った。', 'ジャン=クロード・ベルク'],
  ['マイケル・アラン-ベルク氏は笑った。', 'マイケル・アラン-ベルク'],
  ['滝沢クリスティーンさんは笑った。', '滝沢クリスティーン'],
])('a hyphen, a double hyphen and a katakana given name are part of the name: %s', (body, name) => {
  expect(personIn(body)?.[0]).toBe(name)
})

test.each([
  ['歌手のつんく氏は笑った。', 'つんく'],
  ['やくみつる氏は笑った。', 'やくみつる'],
  ['長沢ねるさんは笑った。', '長沢ねる'],
  ['菅原義偉官房長官は笑った。', '菅原義偉'],
  ['田中みな実は笑った。', '田中みな実'],
])('kana and letters that the dictionary takes for other words are part of the name: %s', (body, name) => {
  expect(personIn(body)?.[0]).toBe(name)
})

test('the person before ら is named, whoever follows', () => {
  expect(personIn('警察は無職の高橋智則容疑者（36歳）ら男7人を逮捕した。')).toEqual(['高橋智則', '容疑者'])
})

test('a place before a title may be a person, a common word may not', () => {
  const [governor] = mentionsIn('福島知事は笑った。')
  expect(governor).toMatchObject({ kind: 'person', name: '福島', sure: false })
  const [newcomer] = mentionsIn('新人選手は笑った。')
  expect(newcomer?.sure === true && newcomer.kind === 'person').toBe(false)
  expect(personIn('石川県警本部長は笑った。')).toBeNull()
})

test('＝ before a credit does not join names', () => {
  expect(mentionsIn('浜口豊内野手＝提供港湾社').map(({ name }) => name)).toContain('浜口豊')
})

test('a bullet at the beginning of a line is not part of the name', () => {
  expect(personIn('・浜口豊市長は笑った。')?.[0]).toBe('浜口豊')
})

test.each(['不動産屋さん', '上級者さん', '全国紙記者'])(
  '%s is a group of people or an organization, not a name',
  words => {
    expect(mentionsIn(`${words}は笑った。`).filter(({ kind, sure }) => kind === 'person' && sure)).toEqual([])
  },
)

test('a katakana word after a family name is a given name unless it is a word or a place', () => {
  expect(personIn('黒木メイナは笑った。')?.[0]).toBe('黒木メイナ')
  expect(personIn('谷コミューンは笑った。')?.[0]).not.toBe('谷コミューン')
})

test.each([
  ['江田由佳子議員は笑った。', '江田由佳子'],
  ['福島市の高島健一郎市長は笑った。', '高島健一郎'],
  ['県議の角倉良彦氏は笑った。', '角倉良彦'],
  ['漫才の川島栄嗣が笑った。', '川島栄嗣'],
  ['会社の社長・木村皓二氏は笑った。', '木村皓二'],
  ['評論家の加谷珪二さんは笑った。', '加谷珪二'],
  ['和田ユキ子は笑った。', '和田ユキ子'],
  ['いとうせいこは笑った。', 'いとうせいこ'],
  ['元管理人のひろゆき氏は笑った。', 'ひろゆき'],
  ['記者の新 恭一さんは笑った。', '新恭一'],
  ['烏賀陽さんは笑った。', '烏賀陽'],
  ['小谷元（げん）・元防衛相は笑った。', '小谷元'],
])('no part of a name is lost: %s', (body, name) => {
  const persons = mentionsIn(body).filter(({ kind }) => kind === 'person')
  expect(persons.at(-1)?.name).toBe(name)
})

test.each([
  ['金正信朝鮮労働党委員長は笑った。', '金正信', '朝鮮労働党委員長'],
  ['姜昌二（カン・チャンイ）議連会長は笑った。', '姜昌二', '議連会長'],
  ['佐伯久センター所長は笑った。', '佐伯久', 'センター所長'],
  ['吉野璋・旭化成名誉フェローは笑った。', '吉野璋', '旭化成名誉フェロー'],
  ['水野光昭駐ハイチ日本大使は笑った。', '水野光昭', '駐ハイチ日本大使'],
  ['高橋克彦中東アフリカ局長は笑った。', '高橋克彦', '中東アフリカ局長'],
  ['厚生省・ベルク長官は笑った。', 'ベルク', '長官'],
  ['タレント・ベルク夫人は笑った。', 'ベルク', '夫人'],
])(
  'an office, an organization and brackets between name and title are separated from them: %s',
  (body, name, title) => {
    const persons = mentionsIn(body).filter(({ kind }) => kind === 'person')
    expect([persons.at(-1)?.name, persons.at(-1)?.title]).toEqual([name, title])
  },
)

test.each([
  'ソウル市長',
  'WHO事務局長',
  'サッカー日本代表',
  'アドバイザーさん',
  '版元さん',
  '中国様',
  'CAさん',
  'その後容疑者',
  '都政担当記者',
  '逆ギレ',
  '燃油サーチャージ',
  'ドライブデート',
  '東洋大学名誉教授',
])('%s is not a person’s name', words => {
  expect(mentionsIn(`${words}は笑った。`).filter(({ kind, sure }) => kind === 'person' && sure)).toEqual([])
})
