// Letters as they may be kept: halves of letters and signs that steer machines have no meaning in a text, and some programs
// end a text at them. What turns the direction of writing is language and stays.

const isLineOrTab = (sign: string): boolean => sign === '\n' || sign === '\r' || sign === '\t'

export const plainLetters = (text: string): string =>
  text.replace(/\p{Cc}/gu, (sign) => (isLineOrTab(sign) ? sign : '')).replace(/\p{Surrogate}/gu, '\ufffd')
