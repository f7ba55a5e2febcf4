import { inRoom } from './mutation.ts'

const pages = [
  'test/documents/rules-html.test.ts',
  'test/documents/html/cut.test.ts',
  'test/documents/pages.test.ts',
  'test/documents/html/pages.test.ts',
  'test/documents/html/facts.test.ts',
  'test/documents/documents.test.ts',
]
const plain = [
  'test/documents/rules-plain.test.ts',
  'test/documents/facts.test.ts',
  'test/documents/tidy.test.ts',
  'test/documents/joined.test.ts',
  'test/documents/documents.test.ts',
  'test/documents/pages.test.ts',
  'test/documents/dumps.test.ts',
  'test/documents/checked.test.ts',
]

const folders = ['test/documents/folder.test.ts', ...plain]

export const documents = [
  ...inRoom('documents', pages, [
    ['a text told twice', 'body/keep.ts', 'line.text.length >= longestRefrain && above.texts.has(line.text)', 'false'],
    ['headings without a text', 'body/keep.ts', 'lines.slice(0, end + 1)', 'lines'],
    ['the text goes on after a list', 'body/keep.ts', ' || isResumed(lines, at, above)) inList', ') inList'],
    ['lines that lead away', 'body/keep.ts', 'if (leadsAway(line)) return', 'if (false) return'],
    ['words below a picture', 'body/keep.ts', '&& isCaption(line, lines[at + 1])) return', '&& false) return'],
    ['hidden words', 'html/hints.ts', "'hidden' in attributes || hiddenStyle.test(attributes.style ?? '')", 'false'],
    ['words of two class names', 'html/hints.ts', "[part, part + (parts[at + 1] ?? '')]", '[part]'],
    [
      'an agency behind the text',
      'facts/agency.ts',
      'const entry = told ? outletsOf(lexicon).named(told) : null',
      'const entry = told === "" ? outletsOf(lexicon).named(told) : null',
    ],
    ['a wall cuts', 'html/cut.ts', 'if (lines.slice(end, end + reach).some(isWall)) return true', ''],
    ['a page says that it is closed', 'html/cut.ts', 'if (structured?.restricted) return true', ''],
    [
      'a text that ends as its head does',
      'html/cut.ts',
      'ending(last).length >= 8 && ending(told) === ending(last)',
      'false',
    ],
  ]),
  ...inRoom('documents', plain, [
    [
      'a caption ends no sentence',
      'plain/captions.ts',
      'isSigned(line) || (strict && !isWrapped(at) && isCaption(line))',
      'isSigned(line)',
    ],
    ['a signed caption', 'plain/captions.ts', 'isSigned(line) || (strict', '(strict'],
    ['what is much is no caption', 'plain/captions.ts', 'length(found) <= most ? found : signed', 'found'],
    ['calls after the text', 'plain/after-words.ts', '!(isAppeal(line) && isParted(lines[at - 1]))', 'true'],
    ['what is much is no after-word', 'plain/after-words.ts', 'if (removed > most) break', ''],
    ['dates between teasers', 'plain/region.ts', 'const datedTeaser = -80', 'const datedTeaser = 0'],
    ['a list within the text', 'plain/region.ts', 'if (on > 0)', 'if (false)'],
    [
      'the time of an event is no date line',
      'facts/date-line.ts',
      'if (!date || /[〜～]|から|まで/.test(text)) return false',
      'if (!date) return false',
    ],
    ['the author below the title', 'plain/byline.ts', 'if (told.length > 0) return [...new Set(told)]', ''],

    ['an outlet that speaks of itself', 'facts/agency.ts', 'if (outlet) return outlet', ''],
    ['afternoon', 'facts/date.ts', ' && /^(?:午後|p)/i.test(half) && Number(groups.hour) < 12 ? 12 : 0)', ' ? 0 : 0)'],
    ['days that there are', 'facts/date.ts', ' || (day ?? 1) > new Date(told ?? 2024, month, 0).getDate()', ''],
    [
      'a title told twice',
      'facts/title.ts',
      "let title = once(raw.replace(/\\s+/g, ' ').trim())",
      "let title = raw.replace(/\\s+/g, ' ').trim()",
    ],
    ['the site behind the title', 'facts/title.ts', 'title = title.slice(0, cut.index).trim()', ''],
    ['what an outlet repeats', 'repeats.ts', 'count >= least ? [text] : []', '[]'],
    [
      'only at the ends',
      'repeats.ts',
      '(at < edge || at >= paragraphs.length - edge) && repeats.has(text)',
      'repeats.has(text)',
    ],
    [
      'pages without a gap',
      'joined-pages.ts',
      'return found.length > 1 ? found : []',
      'return parts.length > 1 ? [...parts] : []',
    ],
    ['！？ that are quoted on', 'sentences.ts', 'if (quotingAfter.test(after)) return false', ''],
    ['full stops of titles', 'sentences.ts', '!/\\b(?:Mr|', '!/\\b(?:Xx|'],
    ['a broken line goes on', 'wrapped.ts', 'open && !startsAnew.test(paragraph)', 'false'],
    ['a new item does not', 'wrapped.ts', 'open && !startsAnew.test(paragraph)', 'open'],
  ]),
  ...inRoom('documents', folders, [
    ['the same text once', 'copies.ts', 'count >= sameShare * least', 'false'],
    ['the first report is kept', 'copies.ts', '!shorter && !isFirst(same.kept, article)', 'false'],
    ['a text with clearly more is kept', 'copies.ts', 'longer || (', '('],
    ['a few sentences in common make no copy', 'copies.ts', 'count >= sameShare * least', 'count > 0'],
    ['contents are told again below', 'body/contents.ts', ' || (last.get(fold(line.text)) ?? at) <= at', ''],
    ['the name above a life', 'body/profile.ts', 'found.add(at - 1)', 'void 0'],
    ['short paragraphs repeat by chance', 'repeats.ts', 'text.length >= shortest', 'true'],
    ['one piece is no digest', 'plain/digest.ts', '.length < 2) return null', '.length < 1) return null'],
  ]),
]
