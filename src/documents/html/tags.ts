const namesOf = (names: string) => new Set(names.split(' '))

const inline = namesOf(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr img picture source',
)
const empty = namesOf('br hr img wbr meta link input source embed col area base track param')
const unread = namesOf(
  'script style noscript template svg math iframe object select option button textarea audio video canvas rt rp head',
)
const heading = /^h[1-6]$/

export const isInline = (name: string): boolean => inline.has(name)
/** It has no closing tag. */
export const isEmpty = (name: string): boolean => empty.has(name)
/** Its text is no text of the page. */
export const isUnread = (name: string): boolean => unread.has(name)
export const isHeading = (name: string): boolean => heading.test(name)
