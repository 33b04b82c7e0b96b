// Which addresses a note's link may carry: http, https and mail, nothing that runs and nothing that is data.

export const isSafeAddress = (address: string): boolean =>
  /^(?:https?:\/\/[^\s/?#]|mailto:[^\s@]+@)[^\s]*$/i.test(address)
