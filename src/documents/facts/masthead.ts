import type { Outlets } from './outlet.ts'

/** Characters. */
const longestName = 24
const shortestName = 2
const noName = /[。、！？!?「」『』【】…:：|｜\d]|^https?/

const mayName = (name: string, { form }: Outlets): boolean =>
  name.length >= shortestName && name.length <= longestName && !noName.test(name) && !form.isSection(name)

/** The name in the first line of a page, if what the site says of itself stands right below it, or behind it. */
export function nameOverMotto(top: readonly string[], outlets: Outlets): string | null {
  const [first = '', second = ''] = top
  const space = first.search(/\s/)
  const [name, motto] = space > 0 ? [first.slice(0, space), first.slice(space + 1).trim()] : [first, second]
  return motto !== '' && mayName(name, outlets) && outlets.form.isMotto(motto) ? name : null
}

interface Page {
  readonly around: readonly string[]
  /** What stands alone at the top. */
  readonly logos?: readonly string[]
}

/** Characters, and lines: a name at the top that the address at the foot holds. */
const shortestHeld = 3
const topNames = 4

/** The last lines of a page, where it says who runs it. */
const footLines = 5
const longestContact = 160
const contact = /〒|電話|TEL|FAX|☎|所在地|代表者/i

const issued = /^(?:発行|運営)(?:元|所|者|会社)?\s?[:：]\s?/

/** Who runs a site, with address or telephone in one of its last lines: みなと日報社　〒000-0000 みなと市. */
export function contactOwner({ around, logos = [] }: Page, { form }: Outlets): string | null {
  const lines = around.slice(-footLines).filter(line => line.length <= longestContact && contact.test(line))
  const names = lines.map(
    line =>
      line
        .trim()
        .replace(issued, '')
        .split(/[\s〒(（:：|｜/／]/, 1)[0] ?? '',
  )
  const isOwner = (name: string) => name.length <= longestName && (form.isOutlet(form.plain(name)) || form.isSite(name))
  const found = names.find(isOwner)
  if (found !== undefined) return form.plain(found)
  const isHeld = (name: string) => name.length >= shortestHeld && lines.some(line => line.includes(name))
  return logos.slice(0, topNames).find(name => isHeld(name) && !noName.test(name) && !form.isSection(name)) ?? null
}

/** The first word of a line at the top that goes on with the menu, or with what the site says of itself. */
export function openingName(line: string, { form }: Outlets): string | null {
  const [name = '', ...others] = line.split(/[\s|｜]+/)
  return others.length > 0 && name.length <= longestName && (form.isOutlet(name) || form.isCompany(name))
    ? form.plain(name)
    : null
}
