import type { Format, Reading, Source } from '../draft.ts'
import { unknownFacts } from '../draft.ts'
import { withTold } from '../facts/told-facts.ts'
import { type FrontMatter, frontMatterOf } from '../front-matter.ts'
import { tidy } from '../tidy.ts'
import { readPlain } from './plain.ts'

/** ![…](…) alone on its line. */
const isPicture = (line: string) =>
  line.startsWith('![') && line.endsWith(')') && line.indexOf('](') === line.lastIndexOf('](')

/** The words of a Markdown text, without its marks. */
function wordsOf(markdown: string): string {
  return markdown
    .split('\n')
    .filter(line => !isPicture(line.trim()))
    .join('\n')
    .replace(/!?\[([^[\]\n]{0,300})\]\([^()\n]{0,400}(?:\([^()\n]{0,100}\)[^()\n]{0,100})?\)/g, '$1')
    .replace(/^[ \t]{0,3}(?:#{1,6}|>)[ \t]+/gm, '')
    .replace(/^[ \t]{0,8}(?:-[ \t]?){3,80}$|^[ \t]{0,8}(?:\*[ \t]?){3,80}$/gm, '')
    .replace(/\*\*([^*\n]{1,300})\*\*/g, '$1')
}

const kindOf = ({ facts }: FrontMatter) => (facts.kind === 'brief' ? 'brief' : 'report')

/** What the text tells without its front matter, which cannot be read. */
async function broken(source: Source, matter: FrontMatter): Promise<Reading> {
  const plain = await readPlain({ ...source, text: wordsOf(matter.body) })
  const kind = kindOf(matter)
  const drafts = kind === 'brief' ? plain.drafts.map(draft => ({ ...draft, kind: 'brief' as const })) : plain.drafts
  return { ...plain, drafts, problems: [...plain.problems, ...matter.problems] }
}

function readTold(matter: FrontMatter, { lexicon }: Source): Reading {
  const facts = withTold(unknownFacts, matter.facts, { lexicon, origin: 'front matter' })
  const { paragraphs, references, dropped } = tidy(wordsOf(matter.body), lexicon)
  return { drafts: [{ facts, kind: kindOf(matter), paragraphs, references }], dropped, problems: matter.problems }
}

/** Markdown with YAML front matter (title, outlet, carrier, authors, published, url, kind). */
export const markdown: Format = {
  name: 'Markdown',
  example: {
    path: 'a.md',
    text: '---\ntitle: 古い橋を架け替える計画、市が発表へ\n---\n\n市は三日、川に架かる古い橋を新しく架け替えると発表した。工事は来年の春に始まる。\n',
  },
  accepts: source => /\.(?:md|markdown)$/i.test(source.path),
  read: source => {
    const matter = frontMatterOf(source.text)
    if (!matter) return readPlain({ ...source, text: wordsOf(source.text) })
    return matter.isBroken ? broken(source, matter) : readTold(matter, source)
  },
}
