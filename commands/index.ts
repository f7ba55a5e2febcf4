import type { Command } from '../src/command.ts'
import { article } from './article.ts'
import { ask } from './ask.ts'
import { helpOn } from './help.ts'
import { sources } from './sources.ts'
import { whoSaid } from './who-said.ts'

const menu = [ask, whoSaid, sources, article] as const satisfies readonly Command[]

/** The only list of commands: registration, dispatch, help and the terminal read it. */
export const commands: readonly Command[] = [...menu, helpOn(menu)]
