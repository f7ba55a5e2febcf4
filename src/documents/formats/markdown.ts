import { CORE_SCHEMA, load } from 'js-yaml'
import type { Format, Reading, Source } from '../draft.ts'
import { unknownFacts } from '../draft.ts'
import { type ToldFacts, withTold } from '../facts/told-facts.ts'
import { paragraphsOf } from '../paragraphs.ts'
import { readPlain } from './plain.ts'

const frontMatter = /^\s*---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/

/** The words of a Markdown text, without its marks. */
function wordsOf(markdown: string): string {
  return markdown
    .replace(/^[ \t]*!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)[ \t]*$/gm, '')
    .replace(/!?\[([^[\]\n]{0,500})\]\((?:[^()\n]|\([^()\n]{0,500}\)){0,2000}\)/g, '$1')
    .replace(/^[ \t]{0,3}(?:#{1,6}|>)[ \t]+/gm, '')
    .replace(/^[ \t]*(?:-[ \t]?){3,}$|^[ \t]*(?:\*[ \t]?){3,}$/gm, '')
    .replace(/\*\*([^*\n]{1,500})\*\*/g, '$1')
}

function readFacts(yaml: string): ToldFacts | string {
  try {
    // The core schema leaves dates as they are written, and with them their precision.
    const told: unknown = load(yaml, { schema: CORE_SCHEMA }) ?? {}
    if (typeof told === 'object' && !Array.isArray(told)) return told as ToldFacts
    return 'it holds no "name: value" lines'
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  }
}

/** What a brief says of itself is believed even where the rest cannot be read: its words are no quotation. */
async function broken(source: Source, why: string, matter = source.text): Promise<Reading> {
  const plain = await readPlain({ ...source, text: wordsOf(source.text) })
  const isBrief = /^kind:\s*brief\s*$/m.test(matter)
  const read = isBrief ? { ...plain, drafts: plain.drafts.map(draft => ({ ...draft, kind: 'brief' as const })) } : plain
  const problem = `The front matter between the lines --- cannot be read: ${why}. Correct it as YAML.`
  return { ...read, problems: [...read.problems, problem] }
}

/** Markdown with YAML front matter (title, outlet, carrier, authors, published, url, kind). */
export const markdown: Format = {
  name: 'Markdown',
  accepts: source => /\.(?:md|markdown)$/i.test(source.path),
  read: source => {
    const matter = frontMatter.exec(source.text)
    if (!matter && /^\s*---[ \t]*\n/.test(source.text)) return broken(source, 'its closing line --- is missing')
    if (!matter) return readPlain({ ...source, text: wordsOf(source.text) })
    const told = readFacts(matter[1] ?? '')
    const body = wordsOf(source.text.slice(matter[0].length))
    if (typeof told === 'string') return broken({ ...source, text: body }, told, matter[1])
    const facts = withTold(unknownFacts, told, { lexicon: source.lexicon, origin: 'front matter' })
    const paragraphs = paragraphsOf(body)
    const kind = told.kind === 'brief' ? 'brief' : 'report'
    return { drafts: [{ facts, kind, paragraphs, references: [] }], dropped: [], problems: [] }
  },
}
