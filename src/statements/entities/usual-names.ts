import type { LookUp } from '../../language/word-lookup.ts'

/** What tells the name of a site from that of the station or magazine behind it. */
const site = /news|ニュース|online|オンライン|prime|digital|デジタル|電子版|ウェブ|web|\.(?:com|jp)/i
/** What tells one paper or magazine of a house from another. */
const edition = /^(?:週刊|月刊|日刊|夕刊|日曜|サンデー|メンズ|レディース)/

const editionOf = (name: string) => edition.exec(name)?.[0] ?? ''

/** Whether one writes what the other spells: 日刊スポーツ, ニッカンスポーツ. */
function soundsAlike(name: string, called: string, lookUp: LookUp): boolean {
  const [written = '', rest = ''] = /^([一-龠]+)([ァ-ヴー]+)$/.exec(name)?.slice(1) ?? []
  return written !== '' && lookUp(written).some(({ reading }) => reading + rest === called)
}

/**
 * What an outlet is called where a text has one of its names. Spellings, translations and abbreviations stand for the usual name;
 * a site, and another paper, magazine or station of the same house, keep their own.
 */
export function usualName(name: string, called: string, lookUp: LookUp): string {
  const other = site.test(name) !== site.test(called) || !['', editionOf(name)].includes(editionOf(called))
  return other && !soundsAlike(name, called, lookUp) ? called : name
}
