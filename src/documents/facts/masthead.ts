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

/** The last lines of a page, where it says who runs it. */
const footLines = 5
const longestContact = 160
const contact = /〒|電話|TEL|FAX|☎|所在地|代表者/i

/** Who runs a site, with address or telephone in one of its last lines: みなと日報社　〒000-0000 みなと市. */
export function contactOwner(around: readonly string[], { form }: Outlets): string | null {
  const lines = around.slice(-footLines).filter(line => line.length <= longestContact && contact.test(line))
  const names = lines.map(line => line.trim().split(/[\s〒(（:：|｜/／]/, 1)[0] ?? '')
  const isOwner = (name: string) => name.length <= longestName && (form.isOutlet(form.plain(name)) || form.isSite(name))
  const found = names.find(isOwner)
  return found === undefined ? null : form.plain(found)
}
