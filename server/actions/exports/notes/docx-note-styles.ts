// The paragraph styles of notes in Word: whoever writes on changes a style once, not every quote.
export const noteDocxStyles = {
  facts: 'NoteFacts',
  quote: 'QuotedWords',
  source: 'QuoteSource',
  quotation: 'Quotation',
  code: 'CodeLines',
  head: 'TableHead',
  sign: 'TableSign',
} as const

const serif = 'Times New Roman'
const aside = { run: { size: 19, color: '555555' }, paragraph: { spacing: { after: 120 } } }

export const stylesOfNotes = {
  default: {
    document: { run: { font: serif, size: 23 }, paragraph: { spacing: { after: 140, line: 290 } } },
    title: { run: { font: serif, size: 38 }, paragraph: { spacing: { after: 100 } } },
    heading1: {
      run: { font: serif, size: 30, bold: true },
      paragraph: { spacing: { before: 320, after: 120 } },
    },
    heading2: {
      run: { font: serif, size: 26, bold: true },
      paragraph: { spacing: { before: 260, after: 100 } },
    },
    heading3: {
      run: { font: serif, size: 23, bold: true },
      paragraph: { spacing: { before: 220, after: 80 } },
    },
  },
  paragraphStyles: [
    { id: noteDocxStyles.facts, name: 'Note facts', basedOn: 'Normal', ...aside },
    {
      id: noteDocxStyles.quote,
      name: 'Quoted words',
      basedOn: 'Normal',
      next: noteDocxStyles.source,
      paragraph: { keepNext: true, keepLines: true, indent: { left: 567 }, spacing: { after: 60 } },
    },
    {
      id: noteDocxStyles.source,
      name: 'Quote source',
      basedOn: 'Normal',
      run: aside.run,
      paragraph: { indent: { left: 567 }, spacing: { after: 140 } },
    },
    {
      id: noteDocxStyles.quotation,
      name: 'Quotation',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: { indent: { left: 567 } },
    },
    {
      id: noteDocxStyles.code,
      name: 'Code lines',
      basedOn: 'Normal',
      run: { font: 'Courier New', size: 20 },
    },
    { id: noteDocxStyles.head, name: 'Table head', basedOn: 'Normal', run: { bold: true } },
    {
      id: noteDocxStyles.sign,
      name: 'Table sign',
      basedOn: 'Normal',
      run: { size: 16 },
      paragraph: { spacing: { after: 0, line: 220 } },
    },
  ],
}
