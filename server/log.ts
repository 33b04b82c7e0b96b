// The log: JSON lines on stderr, so that stdout holds only what is said to people.
import { destination, type Logger, pino, stdSerializers } from 'pino'
import type { Config } from './config.ts'

export const createLog = (level: Config['logLevel']): Logger =>
  pino({ level, base: null, serializers: { error: stdSerializers.err } }, destination({ fd: 2, sync: true }))
