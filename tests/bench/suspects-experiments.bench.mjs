// Measures the experimental layer of suspects, detector by detector, and two packages tried beside it. Run with
// `node tests/bench/suspects-experiments.bench.mjs [--list]`; the packages count when they are there:
// `npm install --no-save nspell@2.1.5 dictionary-en@4.0.0 harper.js@2.10.0`.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const { module } = await runnerImport(fileURLToPath(new URL('./suspects-experiments.ts', import.meta.url)))
const list = process.argv.includes('--list')
const records = ['igf2020-ws341', 'igf2021-ws119']

for (const name of records) {
  const words = module.wordCount(name)
  const texts = module.textsOf(name)
  console.log(`\n${name}, ${words} words`)
  const evidence = module.evidenceOf(name)
  for (const [method, detect] of Object.entries(module.detectors))
    await measure(name, method, words, texts, () => detect(evidence))
  const spell = await spelling()
  if (spell) await measure(name, 'nspell', words, texts, () => spell(texts, evidence.known.hasWord))
  const grammar = await harper()
  if (grammar) await measure(name, 'harper.js', words, texts, () => grammar(texts))
}
process.exit(0)

async function measure(name, method, words, texts, look) {
  const started = performance.now()
  const flags = await look()
  const ms = performance.now() - started
  const hits = name === records[0] ? module.hitsOf(flags) : null
  const found = hits
    ? `, of 123 errors touched ${hits.found}, right first ${hits.first}, anywhere ${hits.any}`
    : ''
  const rate = ((flags.length / words) * 1000).toFixed(2)
  console.log(
    `${method.padEnd(14)} ${flags.length} flags, ${rate} per 1,000 words${found}, ${Math.round(ms)} ms`,
  )
  if (list) for (const flag of flags) console.log(`    ${module.inContext(flag, texts)}`)
}

/** Words in small letters that neither the Hunspell dictionary nor the glossary has; its suggestions are left out, they take 100 ms each. */
async function spelling() {
  try {
    const { default: nspell } = await import('nspell')
    const folder = createRequire(import.meta.url)
      .resolve('dictionary-en')
      .replace(/index\.js$/, '')
    const speller = nspell({
      aff: readFileSync(`${folder}index.aff`),
      dic: readFileSync(`${folder}index.dic`),
    })
    return (texts, isKnown) =>
      texts.flatMap((text, segment) =>
        [...text.matchAll(/(?<![\p{L}\p{N}'’‑])\p{Ll}+(?![\p{L}\p{N}'’‑])/gu)]
          .filter(([word]) => !speller.correct(word) && !isKnown(word))
          .map((match) => ({
            segment,
            start: match.index,
            end: match.index + match[0].length,
            text: match[0],
            suggestions: [],
          })),
      )
  } catch {
    return null
  }
}

/** Every kind of lint but formatting, readability and style. */
async function harper() {
  try {
    const { LocalLinter } = await import('harper.js')
    const { binaryInlined } = await import('harper.js/binaryInlined')
    const linter = new LocalLinter({ binary: binaryInlined })
    await linter.setup()
    return async (texts) => {
      const flags = []
      for (const [segment, text] of texts.entries())
        for (const lint of await linter.lint(text.replace(/\u00a0/g, ' ').replace(/\u2011/g, '-'), {
          language: 'plaintext',
        })) {
          if (/Formatting|Readability|Style|Enhancement|Redundancy|Spelling/.test(lint.lint_kind())) continue
          const { start, end } = lint.span()
          const suggestions = lint.suggestions().map((each) => each.get_replacement_text())
          flags.push({ segment, start, end, text: text.slice(start, end), suggestions })
        }
      return flags
    }
  } catch {
    return null
  }
}
