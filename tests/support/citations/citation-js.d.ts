// What tests use of @citation-js/core, which brings no types of its own.
declare module '@citation-js/core' {
  type Name = { readonly family?: string; readonly given?: string; readonly literal?: string }
  type Item = Readonly<Record<string, unknown>> & {
    readonly type?: string
    readonly title?: string
    readonly note?: string
    readonly URL?: string
    readonly author?: readonly Name[]
  }
  /** What a citation program makes of text in any format whose plugin was imported: items of CSL. */
  export class Cite {
    constructor(text: string)
    readonly data: readonly Item[]
  }
}
