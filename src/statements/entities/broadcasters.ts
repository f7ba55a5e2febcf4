const station = /(?:テレビ|放送|ラジオ)(?:系|系列)?$|(?:テレビ|放送|ラジオ).{0,2}[＝=・、,]/
const letters = /^(?:NHK|TBS|MBS|ABC|CBC|RKB|HBC|BS|CS|WOWOW|ABEMA|Abema)/i

/** Whether brackets behind a quotation name who broadcasts it: 「港の朝！」（北浦テレビ） is a programme, nobody’s words. */
export const namesStation = (words: string): boolean => {
  const text = words.normalize('NFKC').trim()
  return station.test(text) || letters.test(text)
}
