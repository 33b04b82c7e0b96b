// Says where one is at most every 100 ms, the last word always included.
export type LimitedShow = (() => void) & { readonly stop: () => void }

const everyMs = 100

export function limitedShow(say: () => void): LimitedShow {
  let timer: ReturnType<typeof setTimeout> | undefined
  let again = false
  const after = () => {
    timer = undefined
    if (again) run()
  }
  const run = () => {
    again = false
    say()
    timer = setTimeout(after, everyMs)
  }
  const show = () => {
    if (timer === undefined) run()
    else again = true
  }
  return Object.assign(show, { stop: () => clearTimeout(timer) })
}
