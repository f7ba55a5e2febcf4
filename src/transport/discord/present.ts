/** The interface through which this transport shows pages. Types only. */

import type { CommandContext, Reply } from '../../command.ts'

export type { Button, Extras, MessageBody, Select, ToMessage } from '../../command.ts'
export type Locale = CommandContext['locale']
export type Page = Reply['pages'][number]
