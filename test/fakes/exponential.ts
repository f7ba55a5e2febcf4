/** For the check of regular expressions alone: nothing runs it. */
export const exponential = /^(?:a|a)+$/
