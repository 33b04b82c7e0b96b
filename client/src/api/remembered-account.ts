// Who was signed in here last, so that the program opens for them without a network. Forgotten at sign-out.
import { type Account, accountSchema } from '../../../shared/wire/api-account.ts'

const key = 'rapporteur.account'

/** Null when nobody is remembered or the browser refuses. */
export function rememberedAccount(storage: Pick<Storage, 'getItem'> | undefined): Account | null {
  try {
    const parsed = accountSchema.safeParse(JSON.parse(storage?.getItem(key) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Null forgets. */
export function rememberAccount(
  storage: Pick<Storage, 'setItem' | 'removeItem'> | undefined,
  account: Account | null,
): void {
  try {
    if (account) storage?.setItem(key, JSON.stringify(account))
    else storage?.removeItem(key)
  } catch {
    // Private windows may refuse: then the program does not open without a network.
  }
}
