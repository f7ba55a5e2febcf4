/** BM25+ (Lv and Zhai 2011) with the constants that did best in shared/qa/findings.md, and what a word of the title counts. */
export const bm25 = { k: 1.2, b: 0.9, d: 0.5, title: 0.3 } as const
