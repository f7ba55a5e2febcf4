import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode } from '../../src/documents/decode.ts'
import { parseDocument } from '../../src/documents/parse.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'
import type { ReadArticle } from './score.ts'
import type { LabelledPage } from './sets.ts'

/** A program that takes the article out of a page. `open` is null if it is not installed. */
export interface PageReader {
  readonly name: string
  /** It tells title, outlet, authors and date, and not only the words. */
  readonly facts: boolean
  readonly read: (pages: readonly LabelledPage[]) => Promise<readonly (readonly ReadArticle[])[] | null>
}

const dedokoro: PageReader = {
  name: 'Dedokoro',
  facts: true,
  read: async pages => {
    const lexicon = await readLexicon()
    return Promise.all(
      pages.map(async ({ name, bytes }) => (await parseDocument({ path: name, bytes }, lexicon)).articles),
    )
  },
}

const script = `
import json, sys, trafilatura
for path in sys.argv[1:]:
    with open(path, 'rb') as file: page = file.read()
    print(json.dumps(trafilatura.extract(page, favor_precision=True, include_comments=False) or ''))
`

const trafilatura: PageReader = {
  name: 'trafilatura favor_precision',
  facts: false,
  read: async pages => {
    const folder = mkdtempSync(join(tmpdir(), 'dedokoro-pages-'))
    const paths = pages.map(({ bytes }, at) => {
      const path = join(folder, `${at}.html`)
      writeFileSync(path, bytes)
      return path
    })
    const run = spawnSync('python3', ['-c', script, ...paths], { encoding: 'utf8', maxBuffer: 1 << 28 })
    rmSync(folder, { recursive: true })
    if (run.status !== 0) return null
    return run.stdout
      .trim()
      .split('\n')
      .map(line => [{ body: String(JSON.parse(line)) }])
  },
}

/** Packages that only this script uses: asked for by name, so that it also runs without them. */
const load = (name: string): Promise<Record<string, unknown> | null> => import(name).catch(() => null)

type ToDocument = (html: string) => { document: unknown }

function withDocument(
  name: string,
  module: string,
  read: (module: unknown, html: string) => Promise<string>,
): PageReader {
  return {
    name,
    facts: false,
    read: async pages => {
      const loaded = await load(module)
      if (loaded === null) return null
      return Promise.all(
        pages.map(async ({ bytes }) => [
          { body: await read(loaded, (await decode(bytes))?.text ?? '').catch(() => '') },
        ]),
      )
    },
  }
}

const withoutTags = (html: string) => html.replace(/<[^>]*>/g, ' ')

const readability = withDocument('Readability', '@mozilla/readability', async (module, html) => {
  const { Readability } = module as {
    Readability: new (document: unknown) => { parse: () => { textContent: string } | null }
  }
  const { parseHTML } = (await import('linkedom' as string)) as { parseHTML: ToDocument }
  return new Readability(parseHTML(html).document).parse()?.textContent ?? ''
})

const defuddle = withDocument('Defuddle', 'defuddle/node', async (module, html) => {
  const { Defuddle } = module as { Defuddle: (document: unknown) => Promise<{ content: string }> }
  const { parseHTML } = (await import('linkedom' as string)) as { parseHTML: ToDocument }
  return withoutTags((await Defuddle(parseHTML(html).document)).content)
})

export const readers: readonly PageReader[] = [dedokoro, trafilatura, defuddle, readability]
