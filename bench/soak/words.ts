import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What members ask about. */
export interface Words {
  /** On the coverage. */
  readonly questions: readonly string[]
  /** On something else, nearly all of them. */
  readonly strange: readonly string[]
  readonly speakers: readonly string[]
  readonly topics: readonly string[]
  readonly titles: readonly string[]
}

const speakers = ['マスク', 'プーチン大統領', 'ヘグセス', 'トランプ', 'ルビオ', 'ゼレンスキー', 'nelson', 'ぺすこふ']
const topics = ['スターリンク', '台湾', '電話会談', '国務長官', '海軍の日', '利益相反', 'weapons']
const titles = ['マスク', 'ロシア', '国務長官', 'プーチン']
const fallback = [
  'ツイッター買収の金額は？',
  'ネルソン長官は何と言った？',
  'ゼレンスキー',
  'すたーりんく',
  '織田信長が建てた城はどこ？',
]

/** A question is one line of at most so many characters, as the command takes it. */
const longest = 450

function questionsIn(path: string): readonly string[] {
  const file = fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url))
  if (!existsSync(file)) return fallback
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const questions: readonly string[] = lines.map(line => JSON.parse(line).question)
  return questions.filter(question => question.length <= longest && !question.includes('\n'))
}

/** The labelled questions beside the repository; a few of our own where they are not there. */
export const readWords = (): Words => ({
  questions: questionsIn('gold/questions.jsonl'),
  strange: questionsIn('qa/questions.jsonl'),
  speakers,
  topics,
  titles,
})
