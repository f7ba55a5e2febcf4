import { type Calendar, dayOf, monthOf, type Period, seasonOf, yearOf } from './calendar.ts'

type PeriodExample = readonly [written: string, from: string, to: string]

/** One way to write a period. `examples` count from 2 April 2025, a Wednesday, and run as tests. */
interface PeriodForm {
  readonly name: string
  readonly examples: readonly [PeriodExample, ...PeriodExample[]]
  readonly pattern: RegExp
  /** The groups of the pattern as they were written; null if there is no such day. */
  readonly read: (groups: readonly (string | undefined)[], calendar: Calendar) => Period | null
}

const away: ReadonlyMap<string, (calendar: Calendar) => Period> = new Map(
  (
    [
      [['今日', 'きょう', '本日', '今朝', 'today'], at => at.day(0)],
      [['昨日', 'きのう', '昨夜', '昨晩', 'ゆうべ', 'yesterday', 'last night'], at => at.day(-1)],
      [['一昨日', 'おととい', 'the day before yesterday'], at => at.day(-2)],
      [['今週', 'this week'], at => at.week(0)],
      [['先週', 'せんしゅう', 'last week'], at => at.week(-1)],
      [['先々週', '先先週'], at => at.week(-2)],
      [['今月', 'this month'], at => monthOf(at.year, at.month)],
      [['先月', 'last month'], at => monthOf(at.year, at.month - 1)],
      [['先々月', '先先月'], at => monthOf(at.year, at.month - 2)],
      [['今年', 'ことし', 'this year'], at => yearOf(at.year)],
      [['昨年', '去年', 'きょねん', 'last year'], at => yearOf(at.year - 1)],
      [['一昨年', 'おととし'], at => yearOf(at.year - 2)],
    ] as const satisfies readonly (readonly [readonly string[], (at: Calendar) => Period])[]
  ).flatMap(([words, read]) => words.map(word => [word, read] as const)),
)

const weekdays = new Map([...'日月火水木金土'].map((word, n) => [word, n]))
const englishDays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
// As the Japan Meteorological Agency counts them: spring is March to May.
const seasons = new Map([
  ...[...'春夏秋冬'].map((word, n) => [word, 2 + 3 * n] as const),
  ...(['spring', 'summer', 'autumn', 'winter'] as const).map((word, n) => [word, 2 + 3 * n] as const),
])
const eras = new Map([
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
])

/** The year that is written, by number or in words; undefined if none is. */
function writtenYear(written: string | undefined, { year }: Calendar): number | undefined {
  if (written === undefined || written === '') return undefined
  if (/^(?:今年|ことし|this)/.test(written)) return year
  if (/^(?:昨年|去年|きょねん|last)/.test(written)) return year - 1
  return /^(?:一昨年|おととし)/.test(written) ? year - 2 : Number.parseInt(written, 10)
}

/** In a month without its year, the last one that has begun. */
const lastBegun = (month: number, { year, month: current }: Calendar): number => (month <= current ? year : year - 1)

function partOfMonth(year: number, month: number, part: string | undefined): Period {
  const whole = monthOf(year, month - 1)
  const on = (day: string) => `${whole.from.slice(0, 8)}${day}`
  if (part === '上旬') return { from: on('01'), to: on('10') }
  if (part === '中旬') return { from: on('11'), to: on('20') }
  return part === '下旬' ? { from: on('21'), to: whole.to } : whole
}

const yearWords = '今年|ことし|昨年|去年|きょねん|一昨年|おととし|this year|last year'

/** The first that fits decides. */
export const periodForms: readonly PeriodForm[] = [
  {
    name: 'word',
    examples: [
      ['きのう', '2025-04-01', '2025-04-01'],
      ['先週', '2025-03-24', '2025-03-30'],
      ['last month', '2025-03-01', '2025-03-31'],
    ],
    pattern: /^(.+)$/,
    read: ([, word = ''], calendar) => away.get(word)?.(calendar) ?? null,
  },
  {
    name: 'ago',
    examples: [
      ['3日前', '2025-03-30', '2025-03-30'],
      ['二週間前', '2025-03-17', '2025-03-23'],
      ['1か月前', '2025-03-01', '2025-03-31'],
      ['2 years ago', '2023-01-01', '2023-12-31'],
    ],
    pattern: /^(\d{1,3}|an?) ?(?:(日|days?)|(週間?|weeks?)|([かヶカケヵ個箇]月|months?)|(年|years?)) ?(?:前|ago)$/,
    read: ([, written = '', day, week, month], calendar) => {
      const count = Number.parseInt(written, 10) || 1
      if (day) return calendar.day(-count)
      if (week) return calendar.week(-count)
      return month ? monthOf(calendar.year, calendar.month - count) : yearOf(calendar.year - count)
    },
  },
  {
    name: 'past',
    examples: [
      ['ここ3日', '2025-03-30', '2025-04-02'],
      ['過去1週間', '2025-03-26', '2025-04-02'],
      ['the last 2 weeks', '2025-03-19', '2025-04-02'],
    ],
    pattern:
      /^(?:ここ|過去|この|直近|(?:the )?(?:last|past)) ?(\d{1,3}) ?(?:(日|days?)|(週間?|weeks?)|([かヶカケヵ個箇]月|months?))(?:間|以内)?$/,
    read: ([, count, day, week], calendar) => calendar.past(Number(count) * (day ? 1 : week ? 7 : 30)),
  },
  {
    name: 'weekday',
    examples: [
      ['月曜', '2025-03-31', '2025-03-31'],
      ['先週の金曜日', '2025-03-28', '2025-03-28'],
      ['last friday', '2025-03-28', '2025-03-28'],
    ],
    pattern:
      /^(先週の?)?(?:([日月火水木金土])曜日?|(?:last )?(sunday|monday|tuesday|wednesday|thursday|friday|saturday))$/,
    read: ([, lastWeek, day = '', english = ''], calendar) =>
      calendar.weekday(weekdays.get(day) ?? englishDays.indexOf(english), lastWeek ? 1 : 0),
  },
  {
    name: 'season',
    examples: [
      ['去年の夏', '2024-06-01', '2024-08-31'],
      ['冬', '2024-12-01', '2025-02-28'],
      ['2023年秋', '2023-09-01', '2023-11-30'],
      ['last summer', '2024-06-01', '2024-08-31'],
    ],
    pattern: new RegExp(`^(?:(${yearWords}|last|\\d{4}(?=[年 ]))年?[の ]?)?([春夏秋冬]|spring|summer|autumn|winter)$`),
    read: ([, year, season = ''], calendar) => {
      const first = seasons.get(season) ?? 2
      // Last summer is the one that was last, not the one of last year.
      const known = year === 'last' ? undefined : writtenYear(year, calendar)
      return seasonOf(known ?? lastBegun(first, calendar), first)
    },
  },
  {
    name: 'month',
    examples: [
      ['5月', '2024-05-01', '2024-05-31'],
      ['去年の10月下旬', '2024-10-21', '2024-10-31'],
      ['3月15日', '2025-03-15', '2025-03-15'],
    ],
    pattern: new RegExp(`^(?:(${yearWords})の?)?(\\d{1,2})月(?:(\\d{1,2})日|([上中下]旬))?$`),
    read: ([, year, written, day, part], calendar) => {
      const month = Number(written)
      const of = writtenYear(year, calendar) ?? lastBegun(month - 1, calendar)
      if (month < 1 || month > 12) return null
      return day ? dayOf(of, month, Number(day)) : partOfMonth(of, month, part)
    },
  },
  {
    name: 'English month',
    examples: [
      ['May', '2024-05-01', '2024-05-31'],
      ['12 Oct 2024', '2024-10-12', '2024-10-12'],
      ['October 2024', '2024-10-01', '2024-10-31'],
    ],
    pattern: /^(?:(\d{1,2}) )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?: (\d{4}))?$/,
    read: ([, day, name = '', year], calendar) => {
      const month = englishMonths.indexOf(name)
      const of = year ? Number(year) : lastBegun(month, calendar)
      return day ? dayOf(of, month + 1, Number(day)) : monthOf(of, month)
    },
  },
  {
    name: 'written',
    examples: [
      ['2024年10月', '2024-10-01', '2024-10-31'],
      ['令和6年10月25日', '2024-10-25', '2024-10-25'],
      ['2024/7', '2024-07-01', '2024-07-31'],
      ['2025', '2025-01-01', '2025-12-31'],
    ],
    pattern:
      /^(?:(\d{4})|(令和|平成|昭和)(\d{1,2}|元)(?=年))(?:[-/.年](?:(\d{1,2})(?:[-/.月](?:(\d{1,2})日?|([上中下]旬))?)?)?)?$/,
    read: ([, western, era = '', inEra = '', month, day, part]) => {
      const year = western ? Number(western) : (eras.get(era) ?? 0) + (inEra === '元' ? 1 : Number(inEra))
      if (!month) return yearOf(year)
      if (Number(month) < 1 || Number(month) > 12) return null
      return day ? dayOf(year, Number(month), Number(day)) : partOfMonth(year, Number(month), part)
    },
  },
]
