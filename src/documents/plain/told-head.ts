import type { ToldFacts } from '../facts/told-facts.ts'

/** What the first lines of a text say of it by name, and the text without them. */
export interface ToldHead {
  readonly facts: ToldFacts
  readonly text: string
}

/** Names of facts at the head of a saved text, in any case. */
const names: Readonly<Record<string, string>> = {
  title: 'title',
  headline: 'title',
  タイトル: 'title',
  見出し: 'title',
  題名: 'title',
  url: 'url',
  link: 'url',
  リンク: 'url',
  アドレス: 'url',
  date: 'published',
  published: 'published',
  pubdate: 'published',
  publishdate: 'published',
  datetime: 'published',
  日付: 'published',
  日時: 'published',
  掲載日: 'published',
  配信日: 'published',
  配信日時: 'published',
  公開日: 'published',
  outlet: 'outlet',
  source: 'outlet',
  publisher: 'outlet',
  site: 'outlet',
  媒体: 'outlet',
  媒体名: 'outlet',
  出典: 'outlet',
  配信元: 'outlet',
  author: 'authors',
  authors: 'authors',
  byline: 'authors',
  著者: 'authors',
  筆者: 'authors',
  執筆者: 'authors',
  section: 'section',
  category: 'section',
}

const mostLines = 12
const longestLine = 500
const named = /^[#*[【]?\s?([A-Za-z]{3,12}|[ァ-ヶー一-龠々]{2,5})\s?[\]】]?\s?[:：]\s?(\S.{0,490})$/
const bareAddress = /^<?(https?:\/\/[^\s<>]{4,2000})>?$/i
const fewest = 2

interface Line {
  readonly fact: string
  readonly value: string
}

function lineOf(text: string): Line | null {
  if (text.length > longestLine) return null
  const address = bareAddress.exec(text)?.[1]
  if (address) return { fact: 'url', value: address }
  const [, name = '', value = ''] = named.exec(text) ?? []
  const fact = names[name.toLowerCase()]
  return fact ? { fact, value: value.trim() } : null
}

/**
 * Facts that stand before a text, a line each: `TITLE: …`, `URL: …`, an address alone. One line is enough if it is an address
 * or a title; of others it takes two: 著者：… can open a page.
 */
export function toldHead(text: string): ToldHead {
  const lines = text.split('\n', mostLines * 2)
  const facts: Record<string, string> = {}
  let read = 0
  for (const [at, raw] of lines.entries()) {
    const words = raw.trim()
    if (words === '') continue
    const line = lineOf(words)
    if (!line) break
    facts[line.fact] ??= line.value
    read = at + 1
  }
  const told = Object.keys(facts).length
  const alone = facts.url !== undefined || facts.title !== undefined
  if (told === 0 || (told < fewest && !alone)) return { facts: {}, text }
  return { facts, text: text.split('\n').slice(read).join('\n') }
}
