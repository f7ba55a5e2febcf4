import { expect, test } from 'vitest'
import { saidIn } from '../read.ts'

test.each([
  ['仕事で関わりがあった男性は「誠実な人だった」と話した。', '仕事で関わりがあった男性'],
  ['13日、近くに住む女性は「驚いた」と話した。', '近くに住む女性'],
  ['13日、近くに住む60代の女性は「驚いた」と話した。', '60代の女性'],
  ['漁師の卒業について語るファンは「泣いた」と話した。', '漁師の卒業について語るファン'],
  ['若い男性は「驚いた」と話した。', '若い男性'],
  ['ある捜査関係者は「驚いた」と話した。', 'ある捜査関係者'],
  ['父と母は「驚いた」と話した。', '父と母'],
  ['北浦都民、南浦県民は「驚いた」と話した。', '北浦都民、南浦県民'],
])('a source keeps its whole description: %s', (body, speaker) => {
  expect(saidIn(body).map(([name]) => name)).toEqual([speaker])
})

test.each([
  ['父親も亡くしたという、60代の男性は「驚いた」と話した。', '60代の男性'],
  ['船長は、現場にいた男性に会った。男性は「驚いた」と話した。', '男性'],
  ['「怖い」と話していた男性は「もう平気だ」と語った。', '男性'],
])('a comma, a topic or words said end the description: %s', (body, speaker) => {
  expect(saidIn(body).at(-1)?.[0]).toBe(speaker)
})
