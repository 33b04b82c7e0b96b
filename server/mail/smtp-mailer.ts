// Sends mail by an SMTP server: nodemailer's home. It never throws, and what it says of a failure holds neither the
// server's address with its password nor a person's.
import { createTransport } from 'nodemailer'

export type SmtpSettings = {
  /** `smtp://user:password@host:587` or `smtps://…`. Secret. */
  readonly url: string
  /** "Rapporteur <desk@example.org>", or an address alone. */
  readonly from: string
}

export type OutgoingMail = {
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Where one gets no more of these, by one press: the address takes a POST, as RFC 8058 has it. */
  readonly unsubscribe: string
}

/** `refused`: the server will not take it for this person. `unreachable`: it is not there, busy, or let us not in. */
export type SmtpOutcome = { readonly outcome: 'sent' | 'refused' | 'unreachable'; readonly why: string }

/** Longer than a server that is slow, shorter than a person would wait. */
const patienceMs = 30_000

export function createSmtpMailer({ url, from }: SmtpSettings): (mail: OutgoingMail) => Promise<SmtpOutcome> {
  const transport = createTransport({
    url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // What people wrote must not make the server read files or fetch addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ to, subject, text, html, unsubscribe }) => {
    try {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        html,
        headers: {
          'List-Unsubscribe': `<${unsubscribe}>`,
          // Promised for https alone: over plain http anybody on the way could read the token.
          ...(unsubscribe.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
          'Auto-Submitted': 'auto-generated',
        },
      })
      return { outcome: 'sent', why: '' }
    } catch (error) {
      return outcomeOf(error)
    }
  }
}

function outcomeOf(error: unknown): SmtpOutcome {
  const { code, responseCode, command } = (error ?? {}) as Record<string, unknown>
  const said = [code, responseCode, command].filter(
    (part) => typeof part === 'string' || typeof part === 'number',
  )
  const isForGood = typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600
  const isAboutPerson = code === 'EENVELOPE' || code === 'EMESSAGE'
  return {
    outcome: isForGood && isAboutPerson ? 'refused' : 'unreachable',
    why: said.length > 0 ? said.join(' ') : 'the mail server did not answer as one',
  }
}
