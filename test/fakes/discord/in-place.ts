import { DefaultRestOptions } from 'discord.js'
import { forbidNetwork } from './guard.ts'

// Loaded before the program by `--import`: whatever it asks Discord, the stand-in at this address answers.
forbidNetwork()
Object.assign(DefaultRestOptions, { api: process.env.STAND_IN, version: '10' })
