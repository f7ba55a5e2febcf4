import { isNoun } from '../../language/morphemes.ts'
import type { Phrase } from '../../language/phrases.ts'
import type { Token } from '../../language/token.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { calledBody, isQuotedName, stateBody, trade } from './body-phrases.ts'
import { type Noun, nounOf } from './compound-nouns.ts'
import { beginsWithAge, descriptionOf } from './description.ts'
import { joinedWith } from './joined-names.ts'
import { type Mention, newMention } from './mention.ts'
import { textOf } from './noun-text.ts'

const spokes = /(?:広報|報道)(?:担当者?|官|部|室|課|局|部門)$|スポークス(?:マン|パーソン|ウーマン)$|報道官$/
const owning: ReadonlySet<string> = new Set(['body', 'place', 'person', 'pronoun', 'source'])
const personal =
  /(?:ツイッター|Twitter|フェイスブック|Facebook|インスタグラム|Instagram|SNS|アカウント|声明|投稿|ポスト|ツイート|コメント|ブログ|サイト|メモ|書簡|手紙|談話|回答|証言|供述|話|説明|会見|ホームページ|論文|メール|発言)$/

const isQuoted = (phrase: Phrase | undefined) => phrase?.content[0]?.quotation !== undefined

/** The phrases ending in の before `at`, at most three: what the noun belongs to. */
function ownersOf(phrases: readonly Phrase[], at: number): readonly Phrase[] {
  let from = at
  // 財務省「法人統計」
  if (isQuoted(phrases[at]) && phrases[at - 1]?.tail === '' && phrases[at - 1]?.mark === '') from--
  while (
    from > 0 &&
    at - from < 4 &&
    /^(?:の|による)$/.test(phrases[from - 1]?.tail ?? '') &&
    phrases[from - 1]?.mark === ''
  )
    from--
  return phrases.slice(from, at)
}

type Sort = NonNullable<Noun['sort']>

/** Who the noun belongs to; a person only for what persons write or say. */
function ownerOf(owners: readonly Phrase[], { kind, name }: Sort, vocabulary: Vocabulary): string | null {
  for (const { content } of owners.toReversed()) {
    const owner = nounOf(content, vocabulary).sort
    if (owner === null || !owning.has(owner.kind)) continue
    const owned = kind !== 'medium' || personal.test(name)
    if (
      (owned && /^(?:body|place|pronoun)$/.test(owner.kind)) ||
      (kind === 'document' && owner.kind === 'source') ||
      (kind !== 'source' && kind !== 'role' && personal.test(name))
    )
      return owner.name
  }
  return null
}

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
  const { sort } = nounOf(before.content, vocabulary)
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
  return newMention({ ...traits, kind: 'source', name: words, label, start: own.start, end: own.stop })
}

/** The words of a phrase without a copula: 山田さんだ. */
function withoutCopula({ content }: Phrase): readonly Token[] {
  const end = content.findLastIndex(({ pos }) => pos !== '助動詞') + 1
  return end === content.length ? content : content.slice(0, end)
}

/** The words of a phrase as a noun that may name or describe somebody, or null. */
function nounAt(phrases: readonly Phrase[], at: number, vocabulary: Vocabulary) {
  const phrase = phrases[at]
  const content = phrase === undefined ? [] : withoutCopula(phrase)
  const ending = content.at(-1)
  if (phrase === undefined || ending === undefined || ending.detail === '非自立') return null
  if (!(isNoun(ending) || ending.quotation !== undefined)) return null
  // 「…」と is what somebody says; 『ポリティコ』は is who says it.
  if (ending.quotation !== undefined && content.length === 1 && !isQuotedName(phrases, at, vocabulary)) return null
  return { phrase, content, noun: nounOf(content, vocabulary) }
}

/** The mention as the text has it: a source with all that describes it, a document or role with what it belongs to. */
function labelOf(
  phrases: readonly Phrase[],
  { at, owners, noun }: { readonly at: number; readonly owners: readonly Phrase[]; readonly noun: Noun },
  vocabulary: Vocabulary,
): string {
  const from = at - owners.length
  if (noun.sort?.kind === 'source' || beginsWithAge(phrases, from))
    return descriptionOf(phrases, { from, at }, vocabulary)
  const told = owners.filter(({ tail }) => tail !== '')
  return [...told.map(owner => textOf(owner.content)), noun.text].join('の')
}

/** 北浦新聞報道, 北浦市発表: the body whose document the compound is. */
function ownerWithin(core: readonly Token[], { kind, name }: Sort, vocabulary: Vocabulary): string | null {
  const written = kind === 'document' ? vocabulary.ending('documents', name) : null
  if (written === null) return null
  const at = core.findIndex((_, from) => textOf(core.slice(from)) === written)
  const owner = at > 0 ? nounOf(core.slice(0, at), vocabulary).sort : null
  return owner !== null && /^(?:body|source|pronoun)$/.test(owner.kind) && owner.sure ? owner.name : null
}

const described = /^(?:source|role|document|medium)$/

/** The mention that the phrase at `at` ends, or null. */
export function mentionAt(phrases: readonly Phrase[], at: number, vocabulary: Vocabulary): Mention | null {
  const read = nounAt(phrases, at, vocabulary)
  if (read === null) return null
  const { phrase, content, noun } = read
  const { sort } = noun
  if (oneOf.has(noun.text)) return oneOfThem(phrases, at, vocabulary)
  const first = content[noun.from]
  const last = content[noun.core - 1]
  if (sort === null) return calledBody(phrases, at, vocabulary)
  if (first === undefined || last === undefined) return null
  const owners = ownersOf(phrases, at)
  const place = { start: first.start, end: last.end }
  const state = stateBody(sort, owners.at(-1), vocabulary)
  if (state !== null) return newMention({ ...state, ...place, reading: null })
  const unproven = sort.kind === 'person' && !sort.sure && sort.title !== null
  const whole = described.test(sort.kind) ? labelOf(phrases, { at, owners, noun }, vocabulary) : null
  const label = whole ?? (unproven ? textOf(content.slice(0, noun.core)) : sort.name)
  const introduced = isIntroduced(phrases, at, sort, vocabulary)
  const firm = introduced && sort.kind === 'person' && !sort.sure && trade.test(textOf(phrases[at - 1]?.content ?? []))
  const { full, family, proper, reading } = noun
  const mention = newMention({
    ...place,
    kind: firm ? 'body' : sort.kind,
    name: sort.name,
    title: sort.title,
    sure: sort.sure || introduced,
    full,
    family,
    proper,
    reading,
    label,
    of: ownerOf(owners, sort, vocabulary) ?? ownerWithin(content.slice(0, noun.core), sort, vocabulary),
  })
  const bearer = () => mentionAt(phrases, at - 1, vocabulary)
  return joinedWith(mention, [phrases[at - 1], phrase], { vocabulary, bearer })
}

/** Whether a mention stands for a body that speaks through somebody without a name. */
export const speaksForBody = ({ name }: Mention) => spokes.test(name)
