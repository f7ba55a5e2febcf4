/** What a message wants that asks nothing of the coverage. */
export type SmallTalk = 'greeting' | 'thanks' | 'scolding' | 'correction' | 'noise' | 'help'

/** Whole messages, without punctuation, in hiragana where people write either; each runs as its own test. */
export const smallTalkWords: Readonly<Record<Exclude<SmallTalk, 'noise'>, readonly string[]>> = {
  greeting: [
    ...[
      'こんにちは',
      'こんにちわ',
      'こんばんは',
      'こんばんわ',
      'おはよう',
      'おはようございます',
      'おはよ',
      'やあ',
      'やっほー',
    ],
    ...[
      'はじめまして',
      '初めまして',
      'よろしく',
      'よろしくお願いします',
      'もしもし',
      'おやすみ',
      'おやすみなさい',
      'ただいま',
    ],
    ...['お疲れ', 'お疲れ様', 'お疲れ様です', 'おつかれ', 'おつかれさま', 'どうも', '元気', '元気ですか', 'いますか'],
    ...[
      'hello',
      'hi',
      'hey',
      'hi there',
      'hello there',
      'good morning',
      'good evening',
      'good night',
      'how are you',
      'yo',
    ],
  ],
  thanks: [
    ...[
      'ありがとう',
      'ありがとうございます',
      'ありがとうございました',
      'ありがと',
      'どうもありがとう',
      '有難う',
      'あざす',
    ],
    ...[
      'さんきゅー',
      '感謝',
      '感謝します',
      '助かった',
      '助かりました',
      '助かる',
      '了解',
      '了解です',
      'わかった',
      'わかりました',
    ],
    ...['なるほど', 'すごい', 'いいね', 'さすが', 'ok', 'おけ', 'おっけー', 'ナイス'],
    ...[
      'thanks',
      'thank you',
      'thx',
      'ty',
      'thanks a lot',
      'thank you very much',
      'nice',
      'great',
      'good bot',
      'got it',
    ],
  ],
  scolding: [
    ...[
      'ばか',
      '馬鹿',
      'あほ',
      '阿呆',
      'くそ',
      'くそぼっと',
      '死ね',
      'しね',
      'うざい',
      'きもい',
      'うるさい',
      '黙れ',
      '消えろ',
    ],
    ...['使えない', '使えねえ', '使えねー', '役立たず', '無能', 'ぽんこつ', '嘘つき', 'うそつき', 'ざこ', 'かす'],
    ...[
      'fuck',
      'fuck you',
      'fuck off',
      'shit',
      'stupid',
      'idiot',
      'useless',
      'you suck',
      'shut up',
      'bad bot',
      'liar',
      'dumb',
    ],
  ],
  correction: [
    ...[
      '違う',
      'ちがう',
      '違います',
      '違うよ',
      'そうじゃない',
      'それじゃない',
      'そうじゃなくて',
      'そういうことじゃない',
    ],
    ...['間違ってる', '間違い', '嘘', 'うそ', 'wrong', 'no', 'not that', 'thats wrong', 'いや', 'いいえ'],
  ],
  help: [
    ...[
      'へるぷ',
      '使い方',
      '使い方を教えて',
      'つかいかた',
      '何ができる',
      '何ができるの',
      '何ができますか',
      '何してくれるの',
    ],
    ...[
      'あなたは誰',
      'あなたは誰ですか',
      '君は誰',
      'お前誰',
      'お前は誰',
      'これ何',
      'これは何',
      '自己紹介',
      '自己紹介して',
    ],
    ...['help', 'help me', 'how to use', 'what can you do', 'who are you', 'what are you', 'usage', 'commands'],
  ],
}

const unspoken = /[\p{P}\p{S}\p{Cf}\p{M}]/gu

const toHiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/g, kana => String.fromCharCode(kana.charCodeAt(0) - 0x60))

const withoutMarks = (text: string): string =>
  toHiragana(text.normalize('NFKC').toLowerCase()).replace(unspoken, '').replace(/\s+/g, ' ').trim()

/** A message as it is compared: without punctuation, emoji and a drawn-out or laughing end. */
const plain = (text: string): string => withoutMarks(text).replace(/(?<![ーっw笑])[ーっw笑]+$/u, '')

const kinds = new Map(
  Object.entries(smallTalkWords).flatMap(([kind, words]) => words.map(word => [plain(word), kind] as const)),
)

const politeEnds = ['ございます', 'です', 'だよ', 'だね', 'だな', 'だろ', 'よ', 'ね', 'な', 'わ']

/** Whom a message speaks to, before what it calls them. */
const addressee =
  /^(?:お前|おまえ|てめえ|てめー|君|きみ|あんた|あなた|このぼっと|ぼっと|bot)(?:は|って|ほんと|まじ|まじで)?\s?/u

const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const fewKeys = 4

/** One character again and again, laughter, or keys beside each other. */
function isNoise(text: string): boolean {
  const compact = text.replace(/\s/g, '')
  if (/^(?:[wｗ草笑]{1,80}|lo+l|haha[ha]{0,60})$/u.test(compact)) return true
  if (compact.length >= fewKeys && new Set(compact).size === 1) return true
  return compact.length >= fewKeys && keyboard.some(row => row.includes(compact))
}

/** The kind of a message, with or without a polite end. */
function kindOf(said: string): string | undefined {
  const ends = ['', ...politeEnds.filter(end => said.endsWith(end))]
  return ends.map(end => kinds.get(said.slice(0, said.length - end.length))).find(found => found !== undefined)
}

/** What kind of small talk a whole message is; null if it may be a question. */
export function smallTalkIn(text: string): SmallTalk | null {
  const whole = plain(text)
  const kind = [whole, whole.replace(addressee, '')].map(kindOf).find(found => found !== undefined)
  if (kind !== undefined) return kind as SmallTalk
  return isNoise(withoutMarks(text)) ? 'noise' : null
}
