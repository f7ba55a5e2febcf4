import * as v from 'valibot'

/** A whole number in a setting. */
export const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.check(
      text => /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most,
      `is no whole number from ${least} to ${most}`,
    ),
  )
