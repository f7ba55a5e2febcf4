import type { Token } from '../../language/token.ts'
import type { Vocabulary } from '../vocabulary.ts'

const plural = new Set(['ら', 'たち', '達', '側', '自身', '本人', '個人', '当人'])
const counted =
  /^(?:[\d０-９数一二三四五六七八九十]+(?:人|名|社|氏|カ国|か国)|複数|数人|一部|双方|多数|全員|ほか|など|当時|今回)$/

/** The words joined, with the space between Latin ones. */
export function textOf(morphemes: readonly Token[]): string {
  let text = ''
  let end = -1
  for (const morpheme of morphemes) {
    const apart = end >= 0 && morpheme.start > end && /^[A-Za-z]/.test(morpheme.surface) && /[A-Za-z]$/.test(text)
    text += apart ? ` ${morpheme.surface}` : morpheme.surface
    end = morpheme.end
  }
  return text
}

/** 高橋容疑者ら男7人, 高橋副首相ら代表団: the name stands before ら, whatever follows it. */
function untilOthers(content: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  const at = content.findIndex(({ surface, detail }) => surface === 'ら' && detail === '接尾')
  const others = at > 0 ? content.slice(at + 1) : []
  const leader = content[at - 1]?.surface ?? ''
  const isLed = others.length > 0 && (vocabulary.has('titles', leader) || vocabulary.has('honorifics', leader))
  return isLed || others.some(({ detail }) => detail === '数') ? content.slice(0, at) : content
}

/** 週刊みなと11月10日号: which issue of a magazine it is. */
export const issue = /^[\d０-９]{1,4}(?:年|月|日|巻|・|／|\/|[\d０-９]){0,12}(?:合併)?号$/

function withoutIssue(content: readonly Token[]): readonly Token[] {
  if (content.at(-1)?.surface !== '号') return content
  const at = content.findIndex(({ detail }) => detail === '数')
  return at > 0 && issue.test(textOf(content.slice(at))) ? content.slice(0, at) : content
}

/** Content without what only counts or widens it: マスク氏ら, 関係者2人, 国防総省側. */
export function coreOf(content: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  let core = withoutIssue(untilOthers(content, vocabulary))
  for (;;) {
    const last = core.at(-1)
    if (last === undefined || core.length < 2 || vocabulary.has('sources', textOf(core))) return core
    const two = textOf(core.slice(-2))
    // 木村皓|一|氏: a numeral behind a name is its last letter.
    const isName = core.at(-3)?.category === '人名'
    if (plural.has(last.surface) || counted.test(last.surface)) core = core.slice(0, -1)
    else if (core.length > 2 && counted.test(two) && !isName) core = core.slice(0, -2)
    else return core
  }
}
