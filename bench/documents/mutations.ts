import { createHash } from 'node:crypto'
import { decode } from '../../src/documents/decode.ts'
import type { LabelledPage } from './sets.ts'

type Mutation = (html: string) => string

const hashed = (name: string) => `x${createHash('sha256').update(name).digest('hex').slice(0, 6)}`
const semantic =
  /<(\/?)(?:article|main|section|nav|aside|header|footer|figure|figcaption|dialog|form|time|address)(?=[\s>])/g

const withoutClasses: Mutation = html => html.replace(/\s(?:class|id)=(?:"[^"]*"|'[^']*'|[^\s>]+)/g, '')
const withHashes: Mutation = html =>
  html.replace(
    /\s(class|id)=(?:"([^"]*)"|'([^']*)')/g,
    (_, key, double, single) =>
      ` ${key}="${String(double ?? single)
        .split(/\s+/)
        .filter(Boolean)
        .map(hashed)
        .join(' ')}"`,
  )
const withoutSemantics: Mutation = html => html.replace(semantic, '<$1div')
const withoutData: Mutation = html => html.replace(/<script[^>]*ld\+json[^>]*>[\s\S]*?<\/script>/g, '')

/** Ways in which other sites write the same page: what is read well only as it was written is fitted to it. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'as written': html => html,
  'no classes': withoutClasses,
  'generated classes': withHashes,
  'paragraphs as div': html => html.replace(/<(\/?)p(?=[\s>])/g, '<$1div'),
  'paragraphs in span': html =>
    html.replace(/<p(\s[^>]*)?>/g, '<p$1><span class="q">').replace(/<\/p>/g, '</span></p>'),
  'paragraphs named search, share': html => html.replace(/<p(?=[\s>])/g, '<p class="searchTarget share related"'),
  'all in a sidebar': html => html.replace(/<body([^>]*)>/, '<body$1><div class="layout-sidebar share recommend">'),
  'no semantic elements': withoutSemantics,
  'neither elements nor classes': html => withoutSemantics(withoutClasses(html)),
  'no JSON-LD': withoutData,
  'no head': html => withoutData(html).replace(/<meta[^>]*>/g, meta => (/charset/.test(meta) ? meta : '')),
}

/** The page as a mutation leaves it, in UTF-8. */
export async function mutated(page: LabelledPage, mutate: Mutation): Promise<LabelledPage> {
  const text = (await decode(page.bytes))?.text ?? ''
  const html = mutate(text.replace(/charset=["']?[\w-]+/gi, 'charset=utf-8'))
  return { ...page, bytes: new TextEncoder().encode(html) }
}
