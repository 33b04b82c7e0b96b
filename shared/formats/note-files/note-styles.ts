// The looks of a note taken away as a page: serif text in a narrow column, quotes with a rule, light or dark as the
// reader's system is, black on paper.
export const noteStyles = `
:root{color-scheme:light dark;--ink:#1d1b18;--soft:#5c564d;--line:#cfc8bb;--paper:#fdfcf9;--link:#1c4f8a}
@media (prefers-color-scheme:dark){:root{--ink:#e8e4dc;--soft:#aaa396;--line:#4a453d;--paper:#1b1a18;--link:#9cc3f0}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Georgia,"Times New Roman",serif}
main{max-width:42rem;margin:0 auto;padding:2.5rem 1.25rem 4rem;overflow-wrap:break-word}
h1{font-size:2rem;line-height:1.2;margin:.2rem 0 .4rem;font-weight:600}
h2,h3,h4{line-height:1.3;margin:2rem 0 .5rem}
a{color:var(--link)}
.label,.facts,figcaption,.remark,footer,.query,.footnotes{font-family:system-ui,sans-serif;font-size:.875rem;color:var(--soft)}
.label{margin:0;text-transform:uppercase;letter-spacing:.08em;font-size:.75rem}
header{border-bottom:1px solid var(--line);margin-bottom:1.5rem}
blockquote{margin:1rem 0;padding-left:1rem;border-left:2px solid var(--line)}
.quote{margin:1.5rem 0;break-inside:avoid}
.quote blockquote{margin:0 0 .4rem;border-left:3px solid var(--ink)}
.voice{margin:.6rem 0 .2rem;font-family:system-ui,sans-serif;font-size:.875rem;color:var(--soft)}
.quote blockquote p{margin:.2rem 0}
figcaption{padding-left:1.2rem}
.remark{margin:.3rem 0 0}
.table{overflow-x:auto}
table{border-collapse:collapse;margin:1rem 0}
th,td{border:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top}
th p,td p{margin:0}
img{max-width:100%;height:auto}
pre{overflow-x:auto;padding:.75rem;border:1px solid var(--line)}
.footnotes{border-top:1px solid var(--line);margin-top:2rem}
footer{border-top:1px solid var(--line);margin-top:2.5rem}
@media print{:root{--ink:#000;--soft:#333;--line:#999;--paper:#fff;--link:#000}main{max-width:none;padding:0}}
`
