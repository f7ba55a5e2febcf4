import { inRoom } from './mutation.ts'

const words = [
  'test/search/whole-names.test.ts',
  'test/search/factors.test.ts',
  'test/search/rules.test.ts',
  'test/search/spellings.test.ts',
  'test/search/questions.test.ts',
]

export const search = inRoom('search', words, [
  ['pairs of characters', 'factors.ts', 'charBigrams: {\n    weight: 4,', 'charBigrams: {\n    weight: 0,'],
  ['triples of characters', 'factors.ts', 'charTrigrams: {\n    weight: 0.5,', 'charTrigrams: {\n    weight: 0,'],
  ['single kanji', 'factors.ts', 'kanji: {\n    weight: 0.8,', 'kanji: {\n    weight: 0,'],
  ['names and amounts whole', 'factors.ts', 'wholes: {\n    weight: 3,', 'wholes: {\n    weight: 0,'],
  ['words side by side', 'factors.ts', 'orderedBigrams: {\n    weight: 0.4,', 'orderedBigrams: {\n    weight: 0,'],
  ['words in one sentence', 'factors.ts', 'bestSentence: {\n    weight: 2,', 'bestSentence: {\n    weight: 0,'],
  [
    'what may be the answer',
    'factors.ts',
    'answerInSentence: {\n    weight: 0.4,',
    'answerInSentence: {\n    weight: 0,',
  ],
  ['words of the title', 'factors.ts', 'titleShare: {\n    weight: 0.5,', 'titleShare: {\n    weight: 0,'],
  ['what stands beside a passage', 'context.ts', 'beside: [0.3, 0.2, 0.1]', 'beside: [0, 0, 0]'],
  ['what begins the article', 'context.ts', 'lead: 0.15', 'lead: 0'],
  ['many words before one often', 'base-score.ts', 'coordination: 0.5', 'coordination: 0'],
  ['one letter apart, not two', 'variants.ts', "id => oneEditApart(store.words[id] ?? '', folded)", '() => true'],
  ['a word of three letters is no misspelling', 'variants.ts', 'shortestTypo = 4', 'shortestTypo = 2'],
  ['a common noun is no name', 'variants.ts', ' && !store.common.has(id)', ''],
  ['verbs of one sound', 'variants.ts', 'id => store.verbs.has(id)', '() => false'],
  ['old forms of kanji', 'fold.ts', '.replace(oldForm, form => oldForms.get(form) ?? form)', ''],
  ['kana after a compound', 'fold.ts', ".replace(afterCompound, '$1')", ''],
  ['the vowel that opens a name', 'sound.ts', 'return opens && ', 'return '],
  ['doubled consonants', 'sound.ts', ".replace(/ッ/g, '')", ''],
  ['thousands in kanji', 'numerals.ts', '(digit || 1) * unit', 'unit'],
  ['the counter asked for', 'wanted.ts', 'if (counted.length === 0) return true', 'return true'],
  [
    'a Latin name is a whole word',
    'aliases.ts',
    'text.startsWith(one, at) && isWhole(text, at, one)',
    'text.startsWith(one, at)',
  ],
  ['a name within a word is none', 'question.ts', 'if (!isWhole || ', 'if ('],
  ['the longer name covers its parts', 'question.ts', '!isPart(term) && ', ''],
  ['synonyms', 'question.ts', '...synonymsOf(term, reader)', ''],
  [
    'the words that tell most',
    'most-telling.ts',
    'if (terms.length <= mostTerms) return [...terms]',
    'if (true) return [...terms]',
  ],
  ['two names typed as one', 'joined-words.ts', 'if (parts.every(part => vocabulary.has(part)))', 'if (false)'],
])
