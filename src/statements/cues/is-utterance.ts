import type { Quotation } from '../../language/token.ts'

const shortest = 5

/** Whether quoted words are said rather than named: a clause, or long. */
export function isSaid(quotation: Quotation, body: string): boolean {
  const text = body.slice(quotation.inner.start, quotation.inner.end)
  if (text.length < 8 && !/(?:た|だ|る|い|か|ね|よ|です|ます|[。！？!?])$/.test(text)) return false
  if (!/\p{L}{3}/u.test(text)) return false
  const clause = /[。！？!?、]|(?:た|だ|る|い|う|ん|か|ね|よ|です|ます|のに|けど|けれど)$/.test(text)
  return text.length >= shortest && (clause || text.length > 24)
}

/** 「悔しい」 of whoever wipes tears: short, and a clause. */
export function isCried({ inner }: Quotation, body: string): boolean {
  return (
    inner.end - inner.start > 2 && /(?:[ぁ-ん]い|た|です|ます|よ|ね|[！？!?])$/.test(body.slice(inner.start, inner.end))
  )
}

/** Words that a noun of saying holds (…といった声): colloquial ends count, bare nouns do not. */
export function isVoiced({ inner }: Quotation, body: string): boolean {
  const text = body.slice(inner.start, inner.end)
  if (text.length < 4 || !/\p{L}{2}/u.test(text)) return false
  return text.length >= 12 || /[ぁ-んーｗw！!？?…。、」』）)]$/.test(text)
}

/** Several words with particles between them, where a name has few: 整理は時間外に. */
export function isPhrase({ inner }: Quotation, body: string): boolean {
  const text = body.slice(inner.start, inner.end)
  return text.length >= 7 && (text.match(/[はがをにでもと]/g)?.length ?? 0) >= 2
}
