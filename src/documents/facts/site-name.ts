const longest = 40
const separators = /\s?[|｜]\s?|\s[-–—:：]\s|[：:]/
const slogan = /[。！!？?、]|お届け|公式|最新/

/** The name in what a page calls itself, without a slogan: `例の窓|最新の便り` → 例の窓. */
export function siteName(told: string): string {
  const parts = told.split(separators).flatMap(part => part.trim() || [])
  const [name = ''] = parts.filter(part => !slogan.test(part))
  const found = name || (parts[0] ?? '')
  return found.length <= longest ? found : ''
}
