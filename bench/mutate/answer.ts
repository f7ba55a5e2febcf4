import { inRoom } from './mutation.ts'

const asking = [
  'test/answer/rules.test.ts',
  'test/answer/worth.test.ts',
  'test/answer/answers.test.ts',
  'test/answer/trust.test.ts',
  'test/answer/leads.test.ts',
  'test/answer/miss.test.ts',
  'test/answer/question-form.test.ts',
]
const days = ['test/answer/period.test.ts', 'test/answer/manners.test.ts', 'test/answer/rules.test.ts']
const said = ['test/answer/rules-said.test.ts', 'test/commands/who-said.test.ts', 'test/commands/timeline.test.ts']

export const answer = [
  ...inRoom('answer', asking, [
    [
      'what chat ends a question with',
      'question-form.ts',
      'const asked = withoutEnding(question.toLowerCase())',
      'const asked = question.toLowerCase()',
    ],
    ['the unit of what is asked', 'question-form.ts', 'if (counted.length > 0) return counted', ''],
    ['the unit of a height or price', 'question-form.ts', '?.counters ?? []\n}', '?.counters && []\n}'],
    ['how many the question names', 'question-form.ts', 'if (told === undefined) return 1', 'return 1'],
    ['lists are never shown', 'sentence.ts', 'passage.sentences[n]?.isListing ? never : ', ''],
    ['what more characters cost', 'sentence.ts', 'const lengthCost = 0.08', 'const lengthCost = 0'],
    ['the longest that is shown', 'sentence.ts', 'const longestShown = 240', 'const longestShown = 2000'],
    [
      'what tells a reason',
      'sentence-features.ts',
      'tells: ({ asked, sentence }) => flag(asked.tells?.test(sentence.text))',
      'tells: () => 0',
    ],
    [
      'answers near the thing asked for',
      'sentence-features.ts',
      'nearness(distance(sentence, ({ match }) => match === asked.attribute))',
      '0',
    ],
    ['whose words are asked for', 'said.ts', 'named.size === 0 || (speaker !== null && named.has(speaker))', 'true'],
    ['what was said comes first', 'said-first.ts', 'const statementWeight = 1', 'const statementWeight = 0'],
    [
      'what is not told is not certain',
      'confidence.ts',
      'return isUntold(shown) ? Math.min(untold, probability) : probability',
      'return probability',
    ],
    ['an event is told', 'confidence.ts', 'lacksEvent(shown) ||', 'false ||'],
    ['a heading answers nothing', 'leads.ts', '!ended.test(sentence.text) &&', 'false &&'],
    ['an interviewer’s question answers nothing', 'leads.ts', "return 'question'", 'return null'],
    ['chance is nothing', 'confidence.ts', '(terms.length > 1 && strength < nothingBelow(passages))', 'false'],
    [
      'one word: the best of each article',
      'consult.ts',
      'single ? perArticle(found.ranked) : found.ranked',
      'found.ranked',
    ],
    ['further hits are worth it', 'answer.ts', 'n === 0 || isWorth(best, one)', 'true'],
    ['the same words once', 'alike.ts', 'words.length < shortest ?', 'words !== null ?'],
    ['short words are alike by chance', 'alike.ts', 'const shortest = 12', 'const shortest = 0'],
    ['claims of some length', 'claims.ts', 'length >= shortest)', 'length >= 0)'],
    ['links in chat are no claim', 'claims.ts', "message.replace(chatter, ' ')", 'message'],
  ]),
  ...inRoom('answer', days, [
    ['last summer is the last one', 'period-forms.ts', "year === 'last' ? undefined : ", ''],
    ['a month without its year', 'period-forms.ts', 'month <= current ? year : year - 1', 'year'],
    ['a day that there is', 'calendar.ts', 'date.getUTCMonth() === month - 1 && date.getUTCDate() === day ?', 'true ?'],
    ['midnight in Japan', 'calendar.ts', 'now.getTime() + tokyo', 'now.getTime()'],
    ['元年', 'period-forms.ts', "inEra === '元' ? 1 : Number(inEra)", 'Number(inEra)'],
    ['十 in numbers', 'period.ts', "(tens === '' ? 1 : kanji.indexOf(tens ?? '')) * 10", '10'],
    ['頃 and 中 after a period', 'period.ts', ".replace(/(?:ごろ|頃|ころ|中)$/, '')", ''],
    ['a year alone is a word', 'news.ts', ' && !(words === asked && isYearAlone(words))', ''],
  ]),
  ...inRoom('answer', said, [
    ['days of statements', 'timeline.ts', '.filter(({ date }) => withinDays(filter, date))', ''],
    ['statements on the topic', 'timeline.ts', '.filter(({ share }) => share >= enough)', ''],
    ['newest words first', '../search/engines/told-order.ts', 'second > first ? 1 : -1', '0'],
    ['the closest words first', 'who-said.ts', '.sort((a, b) => b.share - a.share)', ''],
    ['a name of two', 'who-said.ts', 'if (isAmbiguous(speaker, speakers))', 'if (false)'],
    ['several names typed', 'who-said.ts', "enumerated(typed.normalize('NFKC')).length", '1'],
    [
      'the day of words before their article’s',
      '../search/engines/told-order.ts',
      'when ?? published ??',
      'published ??',
    ],
    ['an outlet’s exact name', 'read-filter.ts', 'known.find(outlet => names(outlet).includes(wanted)) ??', ''],
    [
      'an outlet’s other names',
      'read-filter.ts',
      '...(entries.find(({ name }) => name === outlet)?.aliases ?? [])',
      '',
    ],
    ['who carries an article', '../model/filter.ts', ' && article.carrier !== filter.outlet', ''],
    ['a month is within its days', '../model/filter.ts', 'limit.slice(0, day.length)', 'limit'],
  ]),
]
