import { formOf } from '../src/answer/question-form.ts'
import { open } from './zz-open.ts'

for (const key of ['ll', 'dl', '2l', 'd2']) {
  const m = await open(key)
  console.log('==', key)
  for (const q of m.questions) {
    const question = q.question.normalize('NFKC')
    const form = formOf(question, m.coverage.lexicon)
    const found = await m.coverage.search(form.searched, { limit: 30, wanted: form.wanted })
    const rank = found.ranked.findIndex(r => q.isRight(r.article, r.passage)) + 1
    const odd = found.terms.some(t => !t.known || t.readAs)
    if (odd || (rank !== 1 && q.answers.length))
      console.log(
        rank,
        q.id,
        question,
        form.type,
        '|',
        found.terms.map(t => `${t.text}${t.known ? '' : '✗'}${t.readAs ? '→' + t.readAs : ''}`).join(' '),
      )
  }
}
