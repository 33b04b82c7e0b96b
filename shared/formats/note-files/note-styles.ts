// The looks of a note taken away as a page: serif text in a narrow column, quotes with a rule, light or dark as the
// reader's system is, black on paper.
export const noteStyles = `
:root{color-scheme:light dark;--ink:#1d1b18;--soft:#5c564d;--line:#cfc8bb;--paper:#fdfcf9;--link:#1c4f8a;--well:#e6e2d9}
@media (prefers-color-scheme:dark){:root{--ink:#e8e4dc;--soft:#aaa396;--line:#4a453d;--paper:#1b1a18;--link:#9cc3f0;--well:#34302b}}
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
.table{position:relative;overflow-x:auto;background:linear-gradient(to right,var(--paper) 30%,transparent) 0/2.5rem 100% no-repeat local,linear-gradient(to left,var(--paper) 30%,transparent) 100%/2.5rem 100% no-repeat local,linear-gradient(to right,var(--line),transparent) 0/.75rem 100% no-repeat,linear-gradient(to left,var(--line),transparent) 100%/.75rem 100% no-repeat}
.sided{container-type:inline-size}
.goes-on{display:none;margin:.5rem 0 0}
.matrix{width:100%;min-width:26rem;table-layout:fixed;font-size:.8125rem;line-height:1.3;font-variant-numeric:tabular-nums}
.upright .matrix{min-width:38rem;font-size:.75rem}
.broad .matrix{min-width:54rem}
@container (width < 26rem){.lying>.goes-on{display:block}}
@container (width < 38rem){.upright>.goes-on{display:block}}
@container (width < 54rem){.broad>.goes-on{display:block}}
@media screen and (min-width:60rem){.broad{width:54rem;margin-left:-7.25rem}}
table{border-collapse:collapse;margin:1rem 0}
th,td{border:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top}
th p,td p{margin:0}
.matrix :is(th,td){padding:.25rem .1rem}
.matrix td{text-align:center;white-space:nowrap}
.matrix thead td{width:9rem}
.matrix thead th{text-align:center;vertical-align:bottom}
.matrix tbody th{position:sticky;left:0;z-index:1;background:var(--paper);padding-inline:.3rem;font-weight:400;color:var(--ink);overflow-wrap:break-word}
.upright thead span{display:inline-block;max-height:15rem;text-align:left;writing-mode:vertical-rl;transform:rotate(180deg)}
.matrix .group th{font-style:italic;color:var(--soft)}
.silent{background:var(--well)}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
img{max-width:100%;height:auto}
pre{overflow-x:auto;padding:.75rem;border:1px solid var(--line)}
.footnotes{border-top:1px solid var(--line);margin-top:2rem}
footer{border-top:1px solid var(--line);margin-top:2.5rem}
@media print{:root{--ink:#000;--soft:#333;--line:#999;--paper:#fff;--link:#000;--well:#e8e8e8}main{max-width:none;padding:0}.table{overflow:visible;background:none}.sided{container-type:normal;padding-right:1px}.sided>.goes-on{display:none}.sided .matrix{min-width:0;font-size:.6875rem}.broad .matrix{font-size:.5625rem}.matrix thead td{width:7rem}tr{break-inside:avoid}.silent{print-color-adjust:exact}}
`
