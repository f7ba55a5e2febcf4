import { writeFileSync } from 'node:fs'
import { serialize } from 'node:v8'
import { analyzeCollection, buildAnalyzed, openTools, readQuestions } from '/work/wt/engine/bench/qa-set.ts'
import { openIndex } from '/work/wt/engine/src/search/open.ts'
import { readQuestion, inverseFrequency } from '/work/wt/engine/src/search/question.ts'
import { toQuery } from '/work/wt/engine/src/search/query.ts'
import { wantedIn } from '/work/wt/engine/src/search/wanted.ts'
const tools = await openTools()
let t=Date.now()
const analyzed = await analyzeCollection(tools)
const contents = await buildAnalyzed(analyzed, tools)
console.log('built', Date.now()-t)
const index = await openIndex(contents.columns, contents.parsed.articles, {...tools, speakers: contents.speakers})
const { store } = index
const rows=[]
for (let id=0;id<store.size;id++){ const r=store.row(id)!; rows.push([Uint32Array.from(r.title), Uint32Array.from(store.ids.subarray(r.from,r.to))]) }
const qs = readQuestions().slice(0,500).map(({question})=>{
  const terms = readQuestion(question, index)
  const query = toQuery(question, terms, {...index, wanted: wantedIn(undefined, store), count:1})
  const ts = Array.from(query.matches, ([id,{weight}])=>({id, weight: weight*inverseFrequency(store,id)**0.25}))
  return { ts, found: index.find(ts).map(c=>c.id) }
})
writeFileSync('/tmp/engine/dump.bin', serialize({ words: store.words, rows, qs }))
