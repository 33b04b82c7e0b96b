// What comes from elsewhere by pasting, before it is read: a note keeps what words say and not how they looked there.
// The page's own rules refuse foreign styles in any case, and would report each of them as an attack.

const styleSheet = /<style\b[^>]*>[\s\S]*?<\/style\s*>/gi
const tag = /<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi
const attribute = /\s+([^\s=<>"'/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s<>"']+))?/g

/** The HTML without style sheets and style attributes; words that only look like them stay. */
export const withoutStyles = (html: string): string =>
  html
    .replace(styleSheet, '')
    .replace(tag, (found) =>
      found.replace(attribute, (whole, name: string) => (name.toLowerCase() === 'style' ? '' : whole)),
    )
