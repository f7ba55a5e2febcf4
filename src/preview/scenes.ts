import type { Visit } from './browser.ts'

/** A reply that pictures are taken of. */
export interface Scene extends Pick<Visit, 'values'> {
  readonly name: string
  readonly command: Readonly<Record<'ja' | 'en', string>>
  readonly presses?: Readonly<Record<'ja' | 'en', readonly string[]>>
}

const ask = { ja: '質問', en: 'ask' }
const sources = { ja: '出典', en: 'sources' }
const whoSaid = { ja: '発言', en: 'who-said' }

/** Replies from the bundled coverage, one of each kind. */
export const scenes: readonly Scene[] = [
  { name: 'reply', command: ask, values: ['海軍記念日の式典で何が疑われたか'] },
  { name: 'three', command: ask, values: ['マスク氏とプーチン氏の接触'] },
  { name: 'close', command: ask, values: ['プーチン大統領の誕生日はいつ'] },
  { name: 'news', command: ask, values: ['最新ニュース'] },
  { name: 'greeting', command: ask, values: ['こんにちは'] },
  { name: 'miss', command: ask, values: ['東京都知事選の投票率は'] },
  { name: 'who-said', command: whoSaid, values: ['トランプ'] },
  { name: 'nobody', command: whoSaid, values: ['ペスカトーレ'] },
  {
    name: 'citation',
    command: whoSaid,
    values: ['トランプ'],
    presses: { ja: ['引用をコピー'], en: ['Copy citation'] },
  },
  { name: 'around', command: whoSaid, values: ['トランプ'], presses: { ja: ['前後を読む'], en: ['Read around it'] } },
  { name: 'sources', command: sources, values: [] },
  { name: 'next', command: sources, values: [], presses: { ja: ['›'], en: ['›'] } },
  { name: 'article', command: { ja: '記事', en: 'article' }, values: ['謎の陰謀'] },
  { name: 'timeline', command: { ja: '年表', en: 'timeline' }, values: [] },
  { name: 'status', command: { ja: '報道 状態', en: 'coverage status' }, values: [] },
  { name: 'help', command: { ja: '使い方', en: 'help' }, values: [] },
]
