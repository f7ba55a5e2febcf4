import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { StandIn } from '../../test/fakes/discord/server.ts'
import type { Program } from './program.ts'

/** A document comes, changes and goes; in between an operator reloads by the command. */
const steps = ['add', 'command', 'change', 'command', 'remove', 'command'] as const

/** Milliseconds that a reload may take. */
const patience = 60_000

const ferry = (fare: number): string => `---
title: 渡し船の料金が決まる
outlet: 港町日報
published: 2025-03-20
---
市は20日、渡し船の新しい料金を一人${fare}円にすると発表した。観光協会の代表は「乗り場まで${fare}歩の近さが売りだ」と述べた。
`

export interface Reloads {
  /** Reloads in the next way, and looks whether it is answered from. Rejects with what did not come about. */
  readonly next: () => Promise<void>
}

export interface ReloadsOptions {
  readonly discord: StandIn
  readonly program: Pick<Program, 'logged'>
  /** Of the documents. */
  readonly folder: string
}

/** Rejects where it takes too long. */
async function inTime(what: string, done: Promise<unknown>): Promise<void> {
  const waiting = new AbortController()
  const late = sleep(patience, null, { signal: waiting.signal }).then(() =>
    Promise.reject(new Error(`${what}: nothing was told within ${patience / 1000} s.`)),
  )
  try {
    await Promise.race([done, late])
  } finally {
    waiting.abort()
    late.catch(() => undefined)
  }
}

export function openReloads({ discord, program, folder }: ReloadsOptions): Reloads {
  const file = join(folder, 'ferry.md')
  let count = 0
  const change = async (what: (typeof steps)[number]) => {
    const fare = 700 + count
    await (what === 'remove' ? rm(file) : writeFile(file, ferry(fare)))
    await inTime(`Documents (${what})`, program.logged('Documents changed'))
    const { texts } = await discord.slash('ask', { question: '渡し船の料金は？' })
    const isTold = texts.join('\n').includes(`${fare}円`)
    if (isTold !== (what !== 'remove')) throw new Error(`Documents (${what}): the answer is of the coverage before.`)
  }
  const command = async () => {
    const edited = discord.rest.next('PATCH', /original$/)
    await discord.manage('reload')
    await inTime('/coverage reload', edited)
    if (!JSON.stringify((await edited).body).includes('読み込み直しました。'))
      throw new Error('/coverage reload: the coverage could not be opened again.')
  }
  return {
    next: async () => {
      const step = steps[count % steps.length] ?? 'command'
      await (step === 'command' ? command() : change(step))
      count++
    },
  }
}
