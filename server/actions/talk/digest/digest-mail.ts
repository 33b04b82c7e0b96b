// The words of a daily digest, as plain text and as HTML that says the same. Everything people wrote is escaped.
import type { MemberId } from '../../../../shared/base/id.ts'
import type { InboxItem, WhyInInbox } from '../../../../shared/wire/sharing/api-talk.ts'

export type Mail = {
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Where one gets no more of these, by one press. */
  readonly unsubscribe: string
}

export type ProjectDigest = {
  readonly project: { readonly name: string; readonly slug: string }
  readonly names: ReadonlyMap<MemberId, string>
  /** The newest first. */
  readonly items: readonly InboxItem[]
  /** All that wait, listed or not. */
  readonly count: number
}

const whyWords: Readonly<Record<WhyInInbox, string>> = {
  mention: 'called you',
  own: 'wrote about a record of yours',
  reply: 'answered',
}

/** `address` is where people reach this server, without a slash at the end; `leaveToken` ends these mails. */
export function digestMail(
  account: { readonly name: string; readonly email: string },
  parts: readonly ProjectDigest[],
  address: string,
  leaveToken: string,
): Mail {
  const all = parts.reduce((sum, { count }) => sum + count, 0)
  const [only] = parts
  const where = parts.length === 1 && only ? only.project.name : `${parts.length} projects`
  const choose = `${address}/p/${only?.project.slug ?? ''}/inbox#digest`
  const unsubscribe = `${address}/mail/stop/${leaveToken}`
  const heading = `${counted(all)} for you in ${where}`
  return {
    to: { name: account.name, address: account.email },
    subject: oneLine(heading),
    unsubscribe,
    text: [
      `${heading}:`,
      ...parts.flatMap((part) => textOf(part, address, parts.length > 1)),
      `--\nYou get this once a day while something new waits for you. Choose otherwise: ${choose}\nStop these mails: ${unsubscribe}\n`,
    ].join('\n\n'),
    html: [
      '<!doctype html><html lang="en"><body style="font-family:Georgia,serif;line-height:1.5;max-width:38em">',
      `<p>${escaped(heading)}:</p>`,
      ...parts.flatMap((part) => htmlOf(part, address, parts.length > 1)),
      `<p style="color:#666;font-size:smaller">You get this once a day while something new waits for you. <a href="${escaped(choose)}">Choose otherwise</a>, or <a href="${escaped(unsubscribe)}">stop these mails</a>.</p>`,
      '</body></html>',
    ].join('\n'),
  }
}

function textOf(part: ProjectDigest, address: string, isNamed: boolean): string[] {
  const items = part.items.map((item) =>
    [
      `${leadOf(item, part)}:`,
      ...saidLines(item).map((line) => `    ${line}`),
      `${address}${item.where.address}`,
    ].join('\n'),
  )
  return [...(isNamed ? [`# ${part.project.name}`] : []), ...items, ...moreOf(part, address)]
}

function htmlOf(part: ProjectDigest, address: string, isNamed: boolean): string[] {
  const items = part.items.map((item) => {
    const link = escaped(`${address}${item.where.address}`)
    const said = saidLines(item).map(escaped).join('<br>')
    return `<p><a href="${link}">${escaped(leadOf(item, part))}</a>:</p><blockquote>${said}</blockquote>`
  })
  const more = moreOf(part, address).map((line) => `<p>${escaped(line)}</p>`)
  return [...(isNamed ? [`<h2>${escaped(part.project.name)}</h2>`] : []), ...items, ...more]
}

function leadOf({ by, why, where }: InboxItem, { names }: ProjectDigest): string {
  const place = where.paragraph === null ? '' : `, ¶ ${where.paragraph}`
  const words = where.words === null ? '' : `, on “${oneLine(where.words)}”`
  return `${names.get(by) ?? 'Somebody'} ${whyWords[why]} in ${oneLine(where.title)}${place}${words}`
}

function saidLines({ text, does }: InboxItem): string[] {
  const did = does === 'resolves' ? ['(resolved)'] : does === 'reopens' ? ['(opened again)'] : []
  return [...(text === '' ? [] : text.split(/\r\n|[\n\r\u2028\u2029]/)), ...did]
}

const moreOf = ({ project, items, count }: ProjectDigest, address: string): string[] =>
  count > items.length ? [`And ${count - items.length} more: ${address}/p/${project.slug}/inbox`] : []

const counted = (count: number): string => (count === 1 ? 'One message' : `${count} messages`)
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
