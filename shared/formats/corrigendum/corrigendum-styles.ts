// The corrigendum's own look: printed proceedings, black on white, the thick-and-thin rule under the title.

export const corrigendumStyles = `
@page { size: A4; margin: 18mm 20mm 16mm; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #000; font: 11pt/1.45 "STIX Two Text", "Times New Roman", Times, serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.5rem; }
p { margin: 0; }
a { color: inherit; text-decoration: none; }
h1 { margin: .2rem 0 .6rem; font-size: 18pt; font-weight: 500; line-height: 1.2; text-wrap: balance; }
.label, h2, thead th { font: 600 8pt/1.4 "Source Sans 3", "Helvetica Neue", Arial, sans-serif; letter-spacing: .06em; text-transform: uppercase; color: #333; }
.rule { height: 6px; border-top: 3px solid #000; border-bottom: 1px solid #000; }
.kind { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; margin: .4rem 0 1.6rem; font-size: 10pt; }
.none { margin: 2rem 0; font-style: italic; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
th, td { padding: .5rem .8rem .5rem 0; border-bottom: 1px solid #999; text-align: start; vertical-align: baseline; overflow-wrap: anywhere; }
th:last-child, td:last-child { padding-right: 0; }
thead th { padding: 0 .8rem .25rem 0; border-bottom-color: #000; }
thead th:nth-child(1) { width: 19%; }
thead th:nth-child(2) { width: 33%; }
thead th:nth-child(3) { width: 20%; }
tbody tr { break-inside: avoid; }
tbody th { font-weight: 600; font-size: 10pt; }
tbody th span { display: block; font-weight: 400; font-size: 9pt; line-height: 1.35; }
td { font-size: 10pt; white-space: pre-wrap; }
td p { white-space: pre-line; }
td p:not(.grounds) { font-size: 9pt; color: #333; }
.grounds { margin-bottom: .2rem; }
del { text-decoration: line-through; text-decoration-thickness: 1px; }
ins { font-weight: 600; text-decoration: none; }
section { margin-top: 1.6rem; font-size: 9.5pt; break-inside: avoid; }
section h2 { margin: 0 0 .25rem; }
.disclaimer { margin-bottom: .3rem; font-style: italic; }
.hash { font: 8.5pt/1.4 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
footer { display: flex; justify-content: space-between; gap: 1rem; margin-top: 1.2rem; padding-top: .4rem; border-top: 1px solid #000; font: 8.5pt/1.4 "Source Sans 3", "Helvetica Neue", Arial, sans-serif; color: #333; }
footer p:last-child { flex: none; }
@media screen and (max-width: 40rem) {
  main { padding: 1.25rem 1rem; }
  table, tbody, tr, tbody th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { padding: .75rem 0; border-bottom: 1px solid #999; }
  tbody th, td { padding: 0 0 .25rem; border: 0; }
  footer { flex-direction: column; }
}
@media print { main { max-width: none; padding: 0; } }
`
