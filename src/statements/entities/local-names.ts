import type { Phrase } from '../../language/phrases.ts'
import { contentText } from '../../language/phrases.ts'
import { foldName, partsOf } from './fold.ts'
import { type Mention, newMention } from './mention.ts'
import { shortFormsIn } from './short-forms.ts'

/** What an article has proven of short names: 千葉 is a person after 千葉雄大さん, 港労連 a body after its full name. */
export interface LocalNames {
  /** The mention that a phrase is in this article, given what its words alone tell. */
  readonly settle: (phrase: Phrase, mention: Mention | null, next?: Phrase) => Mention | null
}

const ofActors = /^(?:は|が|も|と|を|には|から|からは|によると|によれば|)$/
const shortest = 2
const shortestVariant = 4

function mentionOf(
  phrase: Phrase,
  facts: Pick<Mention, 'kind' | 'name' | 'family'> & Partial<Pick<Mention, 'full'>>,
): Mention {
  const shared = { title: null, sure: true, full: false, proper: true, reading: null, of: null } as const
  return newMention({
    ...shared,
    ...facts,
    label: facts.name,
    start: phrase.start,
    end: phrase.content.at(-1)?.end ?? phrase.stop,
  })
}

/** The parts by which an article may go on with a name: family and given name, or what stands before 氏. */
function shortNamesOf(mention: Mention): string[] {
  const { name, family } = mention
  if (!mention.full) return [name]
  const given = family === null ? null : name.slice(family.length)
  const parts = /[・＝= ]/.test(name) ? partsOf(name) : [family, given]
  return parts.filter(part => part !== null).filter(part => part.length >= shortest)
}

/** Reads what the mentions of an article prove; a name counts from the place on where it first stands. */
export function localNamesOf(body: string, mentions: readonly Mention[]): LocalNames {
  const persons = new Map<string, Mention>()
  for (const mention of mentions) {
    if (mention.kind !== 'person' || !mention.sure) continue
    for (const short of [...shortNamesOf(mention), ...(mention.full ? [mention.name] : [])]) {
      const key = foldName(short)
      if (!persons.has(key)) persons.set(key, mention)
    }
  }
  const shorts = new Set(shortFormsIn(body).map(([, short]) => short))
  return {
    settle: (phrase, mention, next) => {
      const text = contentText(phrase)
      // 太田 is a company as well.
      const bare = mention?.kind === 'body' && phrase.content.length === 1 && /^[一-龠々]+$/.test(text)
      const open = bare || mention === null || mention.kind === 'place' || mention.kind === 'source' || !mention.sure
      // 香川|に|よると
      const isSource = phrase.tail === 'に' && next?.content[0]?.base === 'よる'
      if (!open || !(isSource || ofActors.test(phrase.tail))) return mention
      if (mention === null && shorts.has(text)) return mentionOf(phrase, { kind: 'body', name: text, family: null })
      const known = text.length < shortest ? undefined : persons.get(foldName(text))
      if (known === undefined || known.start >= phrase.start) return mention
      // ラブ is not ラーブ.
      if (text.length < shortestVariant && !known.name.includes(text)) return mention
      const isWhole = known.full && known.name === text
      const family = isWhole ? known.family : known.family === text ? text : null
      return mentionOf(phrase, { kind: 'person', name: text, family, full: isWhole })
    },
  }
}
