import { readFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import MiniSearch from 'minisearch'
const { words, rows, qs } = deserialize(readFileSync('/tmp/engine/dump.bin'))
const bm25 = { k: 1.2, b: 0.9, d: 0.5, title: 0.3 }
const mode = process.argv[2]
// key: two chars
const base = 512
const keyOf = mode==='words' ? id=>words[id] : id => String.fromCharCode(0x4e00 + Math.floor(id/base)) + String.fromCharCode(0x4e00 + id%base)
const tokenize = mode==='words' ? t=>t.split(' ') : t => { const a=[]; for (let i=0;i<t.length;i+=2) a.push(t.slice(i,i+2)); return a }
const sep = mode==='words' ? ' ' : ''
const options = { fields:['title','text'], tokenize, processTerm: t=>t||null, autoVacuum:false, searchOptions:{ boost:{title:bm25.title}, bm25:{k:1.2,b:.9,d:.5}, combineWith:'OR' } }
const time = (name,f)=>{ const t=performance.now(); const r=f(); console.log(name,(performance.now()-t).toFixed(0)); return r }
const ms = new MiniSearch(options)
const docs = time('docs', ()=>rows.map(([title,text],id)=>({id, title: Array.from(title,keyOf).join(sep), text: Array.from(text,keyOf).join(sep)})))
time('addAll', ()=>ms.addAll(docs))
const js = time('toJSON', ()=>ms.toJSON())
const bin = time('serialize', ()=>serialize(js)); console.log(bin.length)
const json = time('stringify', ()=>JSON.stringify(js)); console.log(json.length)
const back = time('deserialize', ()=>deserialize(bin))
const ms2 = time('loadJS', ()=>MiniSearch.loadJS(back, options))
time('loadJSON', ()=>MiniSearch.loadJSON(json, options))
const df = new Uint32Array(words.length); for (const [t,x] of rows) for (const id of new Set([...t,...x])) df[id]++
const run = (name, cut) => {
  const times=[]; let overlap=0, n=0, at60=0
  for (const {ts, found} of qs) {
    const terms = cut(ts)
    const w = new Map(terms.map(({id,weight})=>[keyOf(id),weight]))
    const t=performance.now()
    const r = ms2.search([...w.keys()].join(sep), { boostTerm: x=>w.get(x)??0 })
    times.push(performance.now()-t)
    const s = new Set(r.slice(0,120).map(x=>x.id)); overlap+=found.filter(i=>s.has(i)).length; n+=found.length
    const s60 = new Set(r.slice(0,60).map(x=>x.id)); at60+=found.slice(0,40).filter(i=>s60.has(i)).length/Math.min(40,found.length||1)
  }
  times.sort((a,b)=>a-b)
  console.log(name,'p50',times[times.length>>1].toFixed(2),'p95',times[Math.floor(times.length*.95)].toFixed(2),'max',times.at(-1).toFixed(1),'overlap120',(overlap/n).toFixed(3),'top40 in 60',(at60/qs.length).toFixed(3), 'terms', (qs.reduce((s,q)=>s+cut(q.ts).length,0)/qs.length).toFixed(1))
}
run('warm', t=>t)
run('all', t=>t)
const N=rows.length
for (const share of [.2,.1,.05]) run('df<'+share, ts=>{ const r=ts.filter(({id})=>df[id]<share*N); return r.length>=2?r:ts })
run('budget 3000', ts=>{ const s=[...ts].sort((a,b)=>df[a.id]-df[b.id]); let sum=0; return s.filter(({id},i)=>{ sum+=df[id]; return i<2||sum<3000 }) })
run('budget 1500', ts=>{ const s=[...ts].sort((a,b)=>df[a.id]-df[b.id]); let sum=0; return s.filter(({id},i)=>{ sum+=df[id]; return i<2||sum<1500 }) })
console.log(process.memoryUsage().heapUsed/1e6)
