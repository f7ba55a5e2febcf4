import type { Mention } from './mention.ts'
import { isNoun, type Morpheme, type Phrase } from './phrases.ts'
import { coreOf, type Sort, sortOf, textOf } from './sorts.ts'
import type { Vocabulary } from './vocabulary.ts'

const spokes = /(?:広報|報道)(?:担当者?|官|部|室|課|局|部門)$|スポークス(?:マン|パーソン|ウーマン)$|報道官$/
const owning: ReadonlySet<string> = new Set(['body', 'place', 'person', 'pronoun', 'source'])
const personal =
  /(?:声明|投稿|ポスト|ツイート|コメント|ブログ|サイト|メモ|書簡|手紙|談話|回答|証言|供述|話|説明|会見|ホームページ|論文|メール|発言)$/
const kana = /^[ァ-ヴー・]+$/

function traitsOf(morphemes: readonly Morpheme[], { kind, name }: Sort): Pick<Mention, 'full' | 'proper' | 'reading'> {
  const readings = morphemes.map(({ surface, reading }) => (kana.test(surface) ? surface : reading))
  const family = morphemes.findIndex(({ subcategory }) => subcategory === '姓')
  const given = morphemes.findLastIndex(({ subcategory }) => subcategory === '名')
  const kanji = /^[一-龠々ぁ-ん]{4,}$/.test(name)
  return {
    full: kind === 'person' && (/[・＝= ]/.test(name) || (family >= 0 && given > family) || kanji),
    proper: morphemes.some(
      ({ detail, reading, quotation }) => detail === '固有名詞' || reading === null || quotation !== undefined,
    ),
    reading: readings.every(reading => reading !== null) ? readings.join('').replaceAll('・', '') : null,
  }
}

/** The phrases ending in の before `at`, at most three: what the noun belongs to. */
function ownersOf(phrases: readonly Phrase[], at: number): readonly Phrase[] {
  let from = at
  while (
    from > 0 &&
    at - from < 4 &&
    /^(?:の|による)$/.test(phrases[from - 1]?.tail ?? '') &&
    phrases[from - 1]?.mark === ''
  )
    from--
  return phrases.slice(from, at)
}

/** Who the noun belongs to; a person only for what persons write or say. */
function ownerOf(owners: readonly Phrase[], { kind, name }: Sort, vocabulary: Vocabulary): string | null {
  for (const { content } of owners.toReversed()) {
    const owner = sortOf(coreOf(content, vocabulary), vocabulary)
    if (owner === null || !owning.has(owner.kind)) continue
    if (
      /^(?:body|place|pronoun)$/.test(owner.kind) ||
      (kind === 'document' && (owner.kind === 'source' || personal.test(name)))
    )
      return owner.name
  }
  return null
}

const trade =
  /(?:大手|メーカー|企業|会社|ベンチャー|スタートアップ|団体|チェーン|商社|老舗|サイト|アプリ|運営元|子会社|競合|同業)$/

/** 政治アナリストのイアン・ブレマーは: a title before the name proves a person without 氏. */
function isIntroduced(phrases: readonly Phrase[], at: number, { kind }: Sort, vocabulary: Vocabulary): boolean {
  const before = phrases[at - 1]
  if (
    (kind !== 'person' && kind !== 'body') ||
    before === undefined ||
    !/^[ので]?$/.test(before.tail) ||
    before.mark === '。'
  )
    return false
  if (before.tail === 'の' && trade.test(textOf(before.content))) return true
  const sort = sortOf(coreOf(before.content, vocabulary), vocabulary)
  return kind === 'person' && sort?.kind === 'role' && (before.tail === 'の' || before.mark === '、')
}

const one = ['一人', 'ひとり', '1人', 'もう1人', 'もう一人']
const oneOf: ReadonlySet<string> = new Set([...one, ...one.map(word => `うち${word}`), '男', '女'])

/** 出席者の一人は: somebody of those before. */
function oneOfThem(phrases: readonly Phrase[], at: number, vocabulary: Vocabulary): Mention | null {
  const own = phrases[at]
  const before = phrases[at - 1]
  const words = own === undefined ? '' : textOf(own.content)
  if (own === undefined || before?.tail !== 'の') return null
  const whole = mentionAt(phrases, at - 1, vocabulary)
  const label = `${whole?.label ?? textOf(before.content)}の${words}`
  const isGroup = whole !== null && /^(?:source|role|person)$/.test(whole.kind)
  if (!isGroup && !/^(?:男|女)$/.test(words)) return null
  const traits = { title: null, sure: true, full: false, proper: false, reading: null, of: whole?.of ?? null }
  return { ...traits, kind: 'source', name: words, label, start: own.start, end: own.stop }
}

/** The words of a phrase without a copula: 山田さんだ. */
function nounOf({ content }: Phrase): readonly Morpheme[] {
  const end = content.findLastIndex(({ pos }) => pos !== '助動詞') + 1
  return end === content.length ? content : content.slice(0, end)
}

/** The mention that the phrase at `at` ends, or null. */
export function mentionAt(phrases: readonly Phrase[], at: number, vocabulary: Vocabulary): Mention | null {
  const phrase = phrases[at]
  if (phrase === undefined) return null
  const content = nounOf(phrase)
  const ending = content.at(-1)
  if (ending === undefined || !(isNoun(ending) || ending.quotation !== undefined) || ending.detail === '非自立')
    return null
  if (oneOf.has(textOf(content))) return oneOfThem(phrases, at, vocabulary)
  const core = coreOf(content, vocabulary)
  const sort = sortOf(core, vocabulary)
  const first = core[0]
  const last = core.at(-1)
  if (sort === null || first === undefined || last === undefined) return null
  const owners = ownersOf(phrases, at)
  const described = sort.kind === 'source' || sort.kind === 'role' || sort.kind === 'document'
  const words = [...owners.map(owner => textOf(owner.content)), textOf(content)]
  // 市の総務部: a body that is called only by its kind keeps whose it is.
  const generic = sort.kind === 'body' && !sort.sure && vocabulary.has('bodies', sort.name) && owners.length > 0
  const unproven = sort.kind === 'person' && !sort.sure && sort.title !== null
  const label = described || generic ? words.join('の') : unproven ? textOf(core) : sort.name
  const of = ownerOf(owners, sort, vocabulary)
  const { morphemes = core, ...given } = sort
  const introduced = isIntroduced(phrases, at, given, vocabulary)
  const firm = introduced && given.kind === 'person' && trade.test(textOf(phrases[at - 1]?.content ?? []))
  const told = { ...given, ...(firm ? { kind: 'body' as const } : {}), sure: given.sure || introduced }
  const begin = morphemes[0]?.start ?? first.start
  return {
    ...told,
    ...(generic ? { name: label } : {}),
    ...traitsOf(morphemes, sort),
    label,
    of,
    start: begin,
    end: last.end,
  }
}

/** Whether a mention stands for a body that speaks through somebody without a name. */
export const speaksForBody = ({ name }: Mention) => spokes.test(name)
